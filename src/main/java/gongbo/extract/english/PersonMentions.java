package gongbo.extract.english;

import gongbo.extract.english.EnglishMention.Form;
import gongbo.extract.english.Persons.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mentions of persons in all sentences of a release, by their full names. */
final class PersonMentions {
  private final EnglishLexicon lexicon;
  private final Persons persons;
  private final List<List<EnglishMention>> bySentence = new ArrayList<>();

  private PersonMentions(EnglishText text, EnglishLexicon lexicon) {
    this.lexicon = lexicon;
    persons = new Persons(lexicon);
    Set<String> surnames = new HashSet<>();
    mentions(text, new EnglishNames(lexicon, Set.of()))
        .forEach(
            inSentence ->
                inSentence.stream()
                    .filter(mention -> mention.form().compareTo(Form.BARE) < 0)
                    .forEach(mention -> surnames.add(surname(mention.name()))));
    List<List<EnglishMention>> found = mentions(text, new EnglishNames(lexicon, surnames));
    found.forEach(
        inSentence ->
            inSentence.stream()
                .filter(mention -> mention.form() != Form.SHORT)
                .forEach(persons::add));
    for (List<EnglishMention> inSentence : found) {
      bySentence.add(inSentence.stream().map(this::resolve).flatMap(List::stream).toList());
    }
  }

  private static List<List<EnglishMention>> mentions(EnglishText text, EnglishNames names) {
    List<List<EnglishMention>> found = new ArrayList<>();
    for (EnglishSentence sentence : text.sentences()) {
      found.add(names.in(text, sentence));
    }
    return found;
  }

  private static String surname(String name) {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  static PersonMentions of(EnglishText text, EnglishLexicon lexicon) {
    return new PersonMentions(text, lexicon);
  }

  private List<EnglishMention> resolve(EnglishMention mention) {
    Person person = persons.named(mention.name(), mention.gender());
    if (person == null && isTitled(mention)) {
      person = persons.addShort(mention);
    }
    if (person == null) {
      return List.of();
    }
    if (mention.form() == Form.SHORT) {
      Persons.addReference(person, mention);
    }
    return List.of(mention.as(person.name()));
  }

  /** Returns true for a surname with the title of an office before it: President Fennick. */
  private boolean isTitled(EnglishMention mention) {
    int before = mention.nameFirst() - 1;
    return mention.first() <= before
        && mention.post().title() != null
        && lexicon.isOffice(lastWord(mention.post().title()));
  }

  private static String lastWord(String title) {
    return title.substring(title.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the name of a person whom the headline names, and registers the person; null for a
   * single word that is no known name and has no title before it.
   */
  @Nullable String nameInTitle(EnglishMention mention) {
    Person person = persons.named(mention.name(), mention.gender());
    if (person == null && (mention.form() != Form.SHORT || isTitled(mention))) {
      person = persons.addShort(mention);
    }
    return person == null ? null : person.name();
  }

  Persons persons() {
    return persons;
  }

  /** Returns the mentions in a sentence, in order. */
  List<EnglishMention> in(int sentence) {
    return bySentence.get(sentence);
  }

  /** Returns the mention that contains a token, or null. */
  @Nullable EnglishMention at(int sentence, int token) {
    for (EnglishMention mention : bySentence.get(sentence)) {
      if (mention.first() <= token && token <= mention.last()) {
        return mention;
      }
    }
    return null;
  }
}
