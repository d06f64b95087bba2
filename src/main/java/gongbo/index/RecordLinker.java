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

  private final List<LinkageKey> keys = new ArrayList<>();
  private final AssignedIds ids = new AssignedIds();
  private final Map<ReleaseId, LinkageKey> byId = new HashMap<>();
  private final Map<String, String> publishers = new HashMap<>();

  /** The stubs by the names of their attachments. */
  private final Map<String, List<LinkageKey>> byAttachment = new HashMap<>();

  /**
   * The comparable part of a release's heading.
   *
   * @param title a digest of the letters of its title; 0 when there are too few
   * @param day the day of publication; null when unknown
   * @param publisher the letters of the publisher's name; empty when unknown
   */
  private record Heading(long title, @Nullable LocalDate day, String publisher) {
    /** Returns whether the publishers may be the same: one name may extend the other. */
    boolean mayShareThePublisherOf(Heading other) {
      return publisher.startsWith(other.publisher) || other.publisher.startsWith(publisher);
    }

    boolean mayShareTheDayOf(Heading other) {
      return day == null || other.day == null || day.equals(other.day);
    }

    boolean matches(Heading other) {
      return title == other.title && mayShareTheDayOf(other) && mayShareThePublisherOf(other);
    }

    boolean hasPublisher() {
      return !publisher.isEmpty();
    }
  }

  /**
   * The linkage key of a release.
   *
   * @param number the number of the release in the run, from 0
   * @param id the id
   * @param location where it was read
   * @param named whether the source itself gives the id
   * @param stub whether the text only points to a file
   * @param heading the title, day and publisher
   */
  private record LinkageKey(
      int number, ReleaseId id, String location, boolean named, boolean stub, Heading heading) {
    LinkageKey withId(ReleaseId other) {
      return new LinkageKey(number, other, location, named, stub, heading);
    }

    boolean isFromOtherFileThan(LinkageKey other) {
      return !LINE.matcher(location)
          .replaceFirst("")
          .equals(LINE.matcher(other.location).replaceFirst(""));
    }

    /** Returns whether this and a release with the same id are the same. */
    boolean isSameAs(LinkageKey other) {
      boolean one =
          (named && other.named)
              || heading.matches(other.heading)
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
          && heading.mayShareTheDayOf(other.heading);
    }

    /** Returns the title and day; null when one of them is unknown. */
    @Nullable TitleAndDay titleAndDay() {
      LocalDate day = heading.day();
      return heading.title() == 0 || day == null ? null : new TitleAndDay(heading.title(), day);
    }

    /** Returns the name of the file. */
    String file() {
      return KoreanText.fold(location.substring(location.lastIndexOf('/') + 1));
    }
  }

  /**
   * A title and a day, by which releases are blocked.
   *
   * @param title a digest of the letters of the title
   * @param day the day of publication
   */
  private record TitleAndDay(long title, LocalDate day) {}

  /** The number of releases added. */
  int size() {
    return keys.size();
  }

  /**
   * Adds a release, numbered by the releases before it.
   *
   * @return the release, with another id when a different release has its own; null when it repeats
   *     one
   */
  @Nullable RawRelease add(String location, RawRelease release) {
    LinkageKey key = keyOf(location, release);
    LinkageKey before = byId.get(key.id());
    RawRelease added = release;
    if (before == null || !key.isSameAs(before)) {
      added = ids.assign(location, release);
      if (added == null) {
        return null;
      }
      key = key.withId(added.id());
      byId.put(key.id(), key);
    }
    keys.add(key);
    if (key.stub()) {
      for (Attachment attachment : release.particulars().attachments()) {
        byAttachment.computeIfAbsent(attachment.name(), any -> new ArrayList<>()).add(key);
      }
    }
    return added;
  }

  /** Returns why a repetition of a release is refused. */
  String refusal(RawRelease release) {
    return ids.refusal(release);
  }

  /** Returns where the first of some releases was read. */
  String location(List<Integer> numbers) {
    return keys.get(numbers.getFirst()).location();
  }

  private LinkageKey keyOf(String location, RawRelease release) {
    String title = RecordMerger.letters(release.title());
    long digest = StringHelper.murmurhash3_x64_128(new BytesRef(title))[0];
    return new LinkageKey(
        keys.size(),
        release.id(),
        location,
        release.particulars().named(),
        RecordMerger.isStub(release),
        new Heading(
            title.length() < SHORTEST_TITLE ? 0 : digest,
            release.published() == null ? null : release.published().toLocalDate(),
            publishers.computeIfAbsent(
                RecordMerger.letters(release.publisher().name()), name -> name)));
  }

  /** Returns the groups of numbers that may be one release; single releases are left out. */
  List<List<Integer>> candidates() {
    Groups groups = new Groups(keys);
    keys.forEach(key -> groups.join(key, byId(key)));
    byTitleAndDay().forEach(same -> joinWithin(same, groups));
    for (LinkageKey key : keys) {
      LinkageKey stub = key.named() || key.stub() ? null : stubOf(key);
      if (stub != null) {
        groups.join(key, stub);
      }
    }
    return groups.ofSeveral();
  }

  private LinkageKey byId(LinkageKey key) {
    return byId.getOrDefault(key.id(), key);
  }

  /** Returns the releases of each title and day that has one without an id of its source. */
  private Iterable<List<LinkageKey>> byTitleAndDay() {
    Map<TitleAndDay, List<LinkageKey>> blocks = new HashMap<>();
    for (LinkageKey key : keys) {
      TitleAndDay block = key.named() ? null : key.titleAndDay();
      if (block != null) {
        blocks.computeIfAbsent(block, any -> new ArrayList<>());
      }
    }
    for (LinkageKey key : keys) {
      TitleAndDay block = key.titleAndDay();
      List<LinkageKey> same = block == null ? null : blocks.get(block);
      if (same != null) {
        same.add(key);
      }
    }
    return blocks.values();
  }

  private static void joinWithin(List<LinkageKey> same, Groups groups) {
    boolean onePublisher =
        same.stream()
            .map(LinkageKey::heading)
            .allMatch(
                one ->
                    same.stream().map(LinkageKey::heading).allMatch(one::mayShareThePublisherOf));
    for (LinkageKey key : same) {
      if (key.named()) {
        continue;
      }
      List<LinkageKey> others =
          same.stream()
              .filter(key::isFromOtherFileThan)
              .filter(
                  other ->
                      onePublisher
                          || (key.heading().hasPublisher()
                              && other.heading().hasPublisher()
                              && key.heading().mayShareThePublisherOf(other.heading())))
              .toList();
      if (others.stream().filter(LinkageKey::named).map(LinkageKey::id).distinct().count() <= 1) {
        others.forEach(other -> groups.join(key, other));
      }
    }
  }

  /** Returns the stub that lists a document as its text; null when there is none. */
  private @Nullable LinkageKey stubOf(LinkageKey document) {
    Set<LinkageKey> stubs = new HashSet<>();
    for (LinkageKey stub : byAttachment.getOrDefault(document.file(), List.of())) {
      if (stub.isFromOtherFileThan(document)
          && stub.heading().mayShareTheDayOf(document.heading())) {
        stubs.add(byId(stub));
      }
    }
    String file = document.file();
    for (int end = SHORTEST_ID; stubs.isEmpty() && end < file.length(); end++) {
      if (!Character.isLetterOrDigit(file.charAt(end))) {
        LinkageKey stub = ReleaseId.parse(file.substring(0, end)).map(byId::get).orElse(null);
        if (stub != null && document.belongsTo(stub)) {
          stubs.add(stub);
        }
      }
    }
    return stubs.size() == 1 ? stubs.iterator().next() : null;
  }

  /** The groups of linkage keys found so far. */
  private static final class Groups {
    private final int[] parent;

    /** The id that the source gives a group; null when there is none. */
    private final @Nullable ReleaseId[] name;

    Groups(List<LinkageKey> keys) {
      parent = new int[keys.size()];
      name = new ReleaseId[keys.size()];
      for (LinkageKey key : keys) {
        parent[key.number()] = key.number();
        name[key.number()] = key.named() ? key.id() : null;
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
