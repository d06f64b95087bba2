package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.WordKind;
import gongbo.extract.english.EnglishMention.Form;
import gongbo.extract.english.EnglishMention.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The persons that a release names, to whom surnames, given names and posts refer. */
final class Persons {
  /** The maximum number of persons with the same name who are told apart by other words. */
  private static final int MOST_NAMESAKES = 100;

  private final EnglishLexicon lexicon;
  private final Map<String, Person> byName = new HashMap<>();

  /** The first person with the first and last words of a name. */
  private final Map<List<String>, Person> byEnds = new HashMap<>();

  /** The persons with a word in their names, in the order of the text. */
  private final Map<String, List<Person>> byWord = new HashMap<>();

  Persons(EnglishLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A person of the release, with what all mentions state. */
  static final class Person {
    private final String name;
    private final List<String> words;
    private JobPost post;
    private Gender gender;
    private Form form;

    /** The words of the job title, in small letters. */
    private Set<String> titleWords;

    private Person(String name, EnglishMention mention) {
      this.name = name;
      this.words = words(name);
      this.post = mention.post();
      this.gender = mention.gender();
      this.form = mention.form();
      this.titleWords = titleWords(post);
    }

    String name() {
      return name;
    }

    JobPost post() {
      return post;
    }

    Gender gender() {
      return gender;
    }

    Form form() {
      return form;
    }

    private void add(EnglishMention mention) {
      supplement(mention);
      form = mention.form().compareTo(form) < 0 ? mention.form() : form;
    }

    private void supplement(EnglishMention mention) {
      post = post.or(mention.post());
      titleWords = titleWords(post);
      gender = gender == Gender.UNKNOWN ? mention.gender() : gender;
    }

    private static Set<String> titleWords(JobPost post) {
      return post.title() == null
          ? Set.of()
          : Set.copyOf(List.of(post.title().toLowerCase(Locale.ROOT).split("[ ,]+", -1)));
    }
  }

  private static List<String> words(String name) {
    return List.of(name.toLowerCase(Locale.ROOT).split("[ \u00a0]+", -1));
  }

  /** Adds a mention with a full name. */
  void add(EnglishMention mention) {
    Person known = ofFullName(words(mention.name()));
    if (known == null) {
      register(new Person(mention.name(), mention));
    } else {
      known.add(mention);
    }
  }

  private void register(Person person) {
    byName.putIfAbsent(person.name, person);
    byEnds.putIfAbsent(ends(person.words), person);
    for (String word : Set.copyOf(person.words)) {
      List<Person> namesakes = byWord.computeIfAbsent(word, key -> new ArrayList<>());
      if (namesakes.size() < MOST_NAMESAKES) {
        namesakes.add(person);
      }
    }
  }

  /** Returns the first and last words of a name, or its only word. */
  private static List<String> ends(List<String> words) {
    return words.size() == 1 ? words : List.of(words.getFirst(), words.getLast());
  }

  private @Nullable Person ofFullName(List<String> words) {
    return byEnds.get(ends(words));
  }

  /**
   * Returns the person whom a full or short name denotes, or null. Surnames come before given
   * names, and a longer name that ends with the words before a shorter one.
   */
  @Nullable Person named(String name, Gender gender) {
    List<String> words = words(name);
    Person byGivenName = null;
    Person exact = null;
    for (Person person : byWord.getOrDefault(words.getFirst(), List.of())) {
      if (!person.gender.agreesWith(gender)) {
        continue;
      }
      int rest = person.words.size() - words.size();
      if (rest == 0 && person.words.equals(words)) {
        exact = person;
      } else if (rest > 0 && person.words.subList(rest, person.words.size()).equals(words)) {
        return person;
      } else if (rest > 0 && person.words.subList(0, words.size()).equals(words)) {
        if (isSurnameFirst(person)) {
          return person;
        }
        byGivenName = byGivenName == null ? person : byGivenName;
      } else if (rest > 0
          && words.size() == 1
          && person.words.subList(1, rest + 1).contains(words.getFirst())) {
        byGivenName = byGivenName == null ? person : byGivenName;
      }
    }
    if (exact != null) {
      return exact;
    }
    return byGivenName == null ? ofFullName(words) : byGivenName;
  }

  /** Returns true for a Korean or Chinese name, which begins with the surname: Kim Tae-rang. */
  private boolean isSurnameFirst(Person person) {
    String first = person.words.getFirst();
    return person.words.size() >= 2
        && (person.words.get(1).indexOf('-') > 0
            || (lexicon.is(first, WordKind.SURNAME_FIRST)
                && !lexicon.is(first, WordKind.GIVEN_NAME)));
  }

  /** Records what a short reference states: Ms Lee, director of the Institute. */
  static void addReference(Person person, EnglishMention mention) {
    person.supplement(mention);
  }

  /** Registers a person of whom the release gives no full name, as in President Fennick. */
  Person addShort(EnglishMention mention) {
    Person person = new Person(mention.name(), mention);
    register(person);
    return person;
  }

  /** Returns the person whose name is registered, or null. */
  @Nullable Person get(String name) {
    return byName.get(name);
  }

  /** Returns true if the post of a person has a word, given in small letters, as its noun. */
  boolean hasTitle(String name, String word) {
    Person person = get(name);
    return person != null && person.titleWords.contains(word);
  }
}
