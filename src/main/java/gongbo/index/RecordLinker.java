package gongbo.index;

import gongbo.korean.KoreanText;
import gongbo.release.Attachment;
import gongbo.release.RawRelease;
import gongbo.release.ReleaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Links records: finds releases that may be the same by their metadata. A {@link RecordMerger} then
 * compares their texts.
 *
 * <p>Releases with the same id in different files are candidates. A release that only its file
 * names matches another of the same title and day, and of the same publisher where both have one;
 * or the stub that lists its file as an attachment or whose id begins its file name. An ambiguous
 * match is none. Releases with different ids of their sources never match.
 *
 * <p>Keeps only linkage keys, no text.
 */
final class RecordLinker {
  private static final Pattern LINE = Pattern.compile(":[0-9]+$");

  /** A shorter id may be the number in a list. */
  private static final int SHORTEST_ID = 6;

  /** A shorter title, in letters and digits, is not distinctive. */
  private static final int SHORTEST_TITLE = 4;

  private final List<LinkageKey> cards = new ArrayList<>();
  private final Map<ReleaseId, LinkageKey> byId = new HashMap<>();
  private final Map<String, String> publishers = new HashMap<>();

  /** The stubs by the names of their attachments. */
  private final Map<String, List<LinkageKey>> byAttachment = new HashMap<>();

  /**
   * The linkage key of a release.
   *
   * @param title a digest of the letters of its title; 0 when there are too few
   * @param day the day of publication; null when unknown
   * @param publisher the letters of the publisher's name; empty when unknown
   */
  private record LinkageKey(
      int number,
      ReleaseId id,
      String location,
      boolean named,
      boolean stub,
      long title,
      @Nullable LocalDate day,
      String publisher) {
    boolean isFromOtherFileThan(LinkageKey other) {
      return !LINE.matcher(location)
          .replaceFirst("")
          .equals(LINE.matcher(other.location).replaceFirst(""));
    }

    /** Returns whether the publishers may be the same: one name may extend the other. */
    boolean mayShareThePublisherOf(LinkageKey other) {
      return publisher.startsWith(other.publisher) || other.publisher.startsWith(publisher);
    }

    boolean mayShareTheDayOf(LinkageKey other) {
      return day == null || other.day == null || day.equals(other.day);
    }

    /** Returns whether this and a release with the same id are the same. */
    boolean isSameAs(LinkageKey other) {
      boolean one =
          (named && other.named)
              || (title == other.title && mayShareTheDayOf(other) && mayShareThePublisherOf(other))
              || belongsTo(other)
              || other.belongsTo(this);
      return one && isFromOtherFileThan(other);
    }

    /** Returns whether this may be the text of a stub with the id. */
    boolean belongsTo(LinkageKey other) {
      return !named
          && !stub
          && other.named
          && other.stub
          && other.id.value().length() >= SHORTEST_ID
          && mayShareTheDayOf(other);
    }

    /** Returns the name of the file. */
    String file() {
      return KoreanText.fold(location.substring(location.lastIndexOf('/') + 1));
    }
  }

  /** The number of releases added. */
  int size() {
    return cards.size();
  }

  /**
   * Adds a release, numbered by the releases before it.
   *
   * @return why it is refused; null when it is accepted
   */
  @Nullable String add(String location, RawRelease release) {
    LinkageKey card = card(location, release);
    LinkageKey before = byId.putIfAbsent(card.id(), card);
    if (before != null && !card.isSameAs(before)) {
      return taken(card.id(), before.location());
    }
    cards.add(card);
    if (card.stub()) {
      for (Attachment attachment : release.particulars().attachments()) {
        byAttachment.computeIfAbsent(attachment.name(), any -> new ArrayList<>()).add(card);
      }
    }
    return null;
  }

  /** Returns why a release is refused whose id another one has. */
  static String taken(ReleaseId id, String location) {
    return "the id " + id + " was already read from " + location;
  }

  /** Returns where the first of some releases was read. */
  String location(List<Integer> numbers) {
    return cards.get(numbers.getFirst()).location();
  }

  private LinkageKey card(String location, RawRelease release) {
    String title = RecordMerger.letters(release.title());
    long digest = StringHelper.murmurhash3_x64_128(new BytesRef(title))[0];
    return new LinkageKey(
        cards.size(),
        release.id(),
        location,
        release.particulars().named(),
        RecordMerger.isStub(release),
        title.length() < SHORTEST_TITLE ? 0 : digest,
        release.published() == null ? null : release.published().toLocalDate(),
        publishers.computeIfAbsent(RecordMerger.letters(release.publisher().name()), name -> name));
  }

  /** Returns the groups of numbers that may be one release; single releases are left out. */
  List<List<Integer>> unions() {
    Groups groups = new Groups(cards);
    cards.forEach(card -> groups.join(card, byId(card)));
    byHeading().forEach(same -> joinWithin(same, groups));
    for (LinkageKey card : cards) {
      LinkageKey stub = card.named() || card.stub() ? null : stubOf(card);
      if (stub != null) {
        groups.join(card, stub);
      }
    }
    return groups.ofSeveral();
  }

  private LinkageKey byId(LinkageKey card) {
    return byId.getOrDefault(card.id(), card);
  }

  /**
   * @param title a digest of the letters of the title
   * @param day the day of publication
   */
  private record Heading(long title, LocalDate day) {}

  /** The releases of one title and day that no source names. */
  private Iterable<List<LinkageKey>> byHeading() {
    Map<Heading, List<LinkageKey>> headings = new HashMap<>();
    for (LinkageKey card : cards) {
      if (!card.named() && card.title() != 0 && card.day() != null) {
        headings.computeIfAbsent(new Heading(card.title(), card.day()), any -> new ArrayList<>());
      }
    }
    for (LinkageKey card : cards) {
      List<LinkageKey> same =
          card.day() == null ? null : headings.get(new Heading(card.title(), card.day()));
      if (same != null) {
        same.add(card);
      }
    }
    return headings.values();
  }

  private static void joinWithin(List<LinkageKey> same, Groups groups) {
    boolean onePublisher =
        same.stream().allMatch(card -> same.stream().allMatch(card::mayShareThePublisherOf));
    for (LinkageKey card : same) {
      if (card.named()) {
        continue;
      }
      List<LinkageKey> others =
          same.stream()
              .filter(card::isFromOtherFileThan)
              .filter(
                  other ->
                      onePublisher
                          || (!card.publisher().isEmpty()
                              && !other.publisher().isEmpty()
                              && card.mayShareThePublisherOf(other)))
              .toList();
      if (others.stream().filter(LinkageKey::named).map(LinkageKey::id).distinct().count() <= 1) {
        others.forEach(other -> groups.join(card, other));
      }
    }
  }

  /** Returns the stub that lists a document as its text; null when there is none. */
  private @Nullable LinkageKey stubOf(LinkageKey document) {
    Set<LinkageKey> stubs = new HashSet<>();
    for (LinkageKey stub : byAttachment.getOrDefault(document.file(), List.of())) {
      if (stub.isFromOtherFileThan(document) && stub.mayShareTheDayOf(document)) {
        stubs.add(byId(stub));
      }
    }
    String file = document.file();
    for (int end = SHORTEST_ID; stubs.isEmpty() && end < file.length(); end++) {
      if (!Character.isLetterOrDigit(file.charAt(end))) {
        LinkageKey stub = stubNamed(file.substring(0, end));
        if (stub != null && document.belongsTo(stub)) {
          stubs.add(stub);
        }
      }
    }
    return stubs.size() == 1 ? stubs.iterator().next() : null;
  }

  private @Nullable LinkageKey stubNamed(String id) {
    try {
      return byId.get(new ReleaseId(id));
    } catch (IllegalArgumentException e) {
      // A file name may have characters that an id cannot have.
      return null;
    }
  }

  /** The groups of linkage keys found so far. */
  private static final class Groups {
    private final int[] parent;

    /** The id that the source gives a group; null when there is none. */
    private final @Nullable ReleaseId[] name;

    Groups(List<LinkageKey> cards) {
      parent = new int[cards.size()];
      name = new ReleaseId[cards.size()];
      for (LinkageKey card : cards) {
        parent[card.number()] = card.number();
        name[card.number()] = card.named() ? card.id() : null;
      }
    }

    /** Joins two groups unless their sources give them different ids. */
    void join(LinkageKey one, LinkageKey other) {
      int first = Math.min(root(one.number()), root(other.number()));
      int second = Math.max(root(one.number()), root(other.number()));
      ReleaseId mine = name[first];
      ReleaseId theirs = name[second];
      if (mine == null || theirs == null || mine.equals(theirs)) {
        parent[second] = first;
        name[first] = mine == null ? theirs : mine;
      }
    }

    private int root(int number) {
      int root = number;
      while (parent[root] != root) {
        root = parent[root];
      }
      return root;
    }

    List<List<Integer>> ofSeveral() {
      Map<Integer, List<Integer>> groups = new TreeMap<>();
      for (int number = 0; number < parent.length; number++) {
        int root = root(number);
        if (root != number) {
          groups.computeIfAbsent(root, first -> new ArrayList<>(List.of(first))).add(number);
        }
      }
      return List.copyOf(groups.values());
    }
  }
}
