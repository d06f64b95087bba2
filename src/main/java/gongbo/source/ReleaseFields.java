package gongbo.source;

import gongbo.release.Attachment;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.release.RawReleaseBuilder;
import gongbo.release.ReleaseId;
import gongbo.release.SourceMetadata;
import gongbo.release.SourceMetadataBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one release as its file gives them, and the only place that validates them.
 *
 * <p>Of several values of one field the one whose name comes first in the configuration wins;
 * subtitles, contacts and attachments are all kept.
 */
final class ReleaseFields {
  /** The digits of a number in an address that is an id of its own, such as korea.kr's. */
  private static final Pattern NUMBER_IN_ADDRESS =
      Pattern.compile(
          "[?&/](?:[A-Za-z_]*[iI]d=|[A-Za-z_]*[nN]o=|[sS]eq=|idx=)?([0-9]{6,20})(?![0-9])");

  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9}");

  /** The hexadecimal digits of a digest in an id: 64 bits. */
  private static final int DIGEST_LENGTH = 16;

  /** A value with its name in the source, its line or 0, and the priority of its name. */
  private record Given(String name, String value, int line, int rank) {}

  private final Map<SourceField, List<Given>> given = new EnumMap<>(SourceField.class);
  private final List<Attachment> attached = new ArrayList<>();
  private List<String> bodyLines = List.of();
  private boolean partial;
  private @Nullable FileStem stem;

  /** Sets a field under its name in the source; a blank value is ignored. */
  ReleaseFields put(SourceField field, String name, String value, int line, int rank) {
    if (!value.isBlank()) {
      given
          .computeIfAbsent(field, any -> new ArrayList<>())
          .add(new Given(name, value, line, rank));
    }
    return this;
  }

  /** Sets a field that the reader found itself. */
  ReleaseFields put(SourceField field, String value) {
    return put(field, field.key(), value, 0, 0);
  }

  /** Sets a field under a name of the source, if the name is known. */
  ReleaseFields put(FieldNames names, String name, String value, int line) {
    FieldNames.Meaning meaning = names.meaning(name);
    return meaning == null ? this : put(meaning.field(), name, value, line, meaning.rank());
  }

  /** Sets a field that has no value yet. */
  ReleaseFields orElse(SourceField field, String value) {
    return given.containsKey(field) ? this : put(field, value);
  }

  /** Sets the lines of the body, in place of the field {@link SourceField#BODY}. */
  ReleaseFields body(List<String> lines) {
    bodyLines = List.copyOf(lines);
    return this;
  }

  /** Adds an attachment; an address that is not on the web is dropped. */
  ReleaseFields attach(String name, String url) {
    if (!name.isBlank()) {
      boolean address = url.startsWith("https://") || url.startsWith("http://");
      attached.add(new Attachment(TextDecoder.line(name), address ? TextDecoder.line(url) : ""));
    }
    return this;
  }

  /** Marks the text as only the beginning of the release. */
  ReleaseFields asPartial() {
    partial = true;
    return this;
  }

  /** Sets the names of the file, of which one is the id where there is no better. */
  ReleaseFields inFile(FileStem names) {
    stem = names;
    return this;
  }

  boolean has(SourceField field) {
    return given.containsKey(field);
  }

  /** Returns the line that a field was read from; 0 when unknown. */
  int lineOf(@Nullable SourceField field) {
    Given first = field == null ? null : first(field);
    return first == null ? 0 : first.line();
  }

  /**
   * Returns the release.
   *
   * @param location where it was read
   * @throws RefusedInput with the field that is invalid
   */
  RawRelease toRelease(String location) throws RefusedInput {
    LocalDateTime published = published();
    BodyText body =
        bodyLines.isEmpty() ? BodyText.of(value(SourceField.BODY)) : BodyText.of(bodyLines);
    String title = title(body);
    LocalDateTime day = published == null ? body.published() : published;
    Publisher publisher = new Publisher(TextDecoder.line(value(SourceField.PUBLISHER)));
    List<String> lines = new ArrayList<>();
    for (Given subtitle : given.getOrDefault(SourceField.SUBTITLE, List.of())) {
      String line = TextDecoder.line(MarkupText.unescaped(subtitle.value()));
      if (!body.hasNearTop(line)) {
        lines.add(OutlineLine.of(line).hasDash() ? line : "- " + line);
      }
    }
    if (has(SourceField.TITLE) && !body.title().isEmpty()) {
      // The outline removes this line again where it only repeats the title.
      lines.add(body.title());
    }
    lines.addAll(body.lines());
    ReleaseId id = id(title, publisher, day);
    return RawReleaseBuilder.builder()
        .id(id)
        .title(title)
        .publisher(publisher)
        .published(day)
        .url(url())
        .body(OutlineParser.parse(title, lines))
        .particulars(particulars(id, location, title, body))
        .build();
  }

  private ReleaseId id(String title, Publisher publisher, @Nullable LocalDateTime published)
      throws RefusedInput {
    String id = TextDecoder.line(value(SourceField.ID));
    FileStem file = stem;
    if (id.isEmpty() && file != null) {
      if (file.isNumber()) {
        return new ReleaseId(file.name());
      }
      if (published == null || !publisher.isKnown()) {
        return new ReleaseId(file.path());
      }
    }
    if (id.isEmpty()) {
      String day = published == null ? "" : published.toLocalDate().toString();
      return digest(publisher.name() + '\n' + day + '\n' + RepeatedTitle.key(title));
    }
    Matcher number = NUMBER_IN_ADDRESS.matcher(id);
    if (SCHEME.matcher(id).matches()) {
      // Feeds identify their entries by addresses.
      return number.find() ? new ReleaseId(number.group(1)) : digest(id);
    }
    try {
      return new ReleaseId(id);
    } catch (IllegalArgumentException e) {
      throw new RefusedInput(
          SourceField.ID,
          nameOf(SourceField.ID),
          "not 1 to 128 letters, digits, '.', '_' or '-': " + RefusedInput.shown(id));
    }
  }

  private static ReleaseId digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new ReleaseId(HexFormat.of().formatHex(digest).substring(0, DIGEST_LENGTH));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private String title(BodyText body) throws RefusedInput {
    String title = TextDecoder.line(MarkupText.unescaped(value(SourceField.TITLE)));
    title = title.isEmpty() ? body.title() : title;
    if (title.isEmpty()) {
      throw new RefusedInput(SourceField.TITLE, nameOf(SourceField.TITLE), "missing");
    }
    return title;
  }

  private @Nullable LocalDateTime published() throws RefusedInput {
    Given first = first(SourceField.PUBLISHED);
    if (first == null) {
      return null;
    }
    String value = TextDecoder.line(first.value());
    LocalDateTime time = SourceDateParser.parse(value);
    if (time == null) {
      throw new RefusedInput(
          SourceField.PUBLISHED,
          first.name(),
          "neither an ISO date (2025-05-28, 2025-05-28T09:00) nor MM/dd/yyyy HH:mm:ss: "
              + RefusedInput.shown(value));
    }
    return time;
  }

  /** Pages link to the address, so one that would run a script is refused. */
  private String url() throws RefusedInput {
    String url = TextDecoder.line(value(SourceField.URL));
    if (!isHarmless(url)) {
      throw new RefusedInput(
          SourceField.URL,
          nameOf(SourceField.URL),
          "neither http nor https: " + RefusedInput.shown(url));
    }
    return url;
  }

  private static boolean isHarmless(String url) {
    var scheme = SCHEME.matcher(url);
    return !scheme.matches()
        || scheme.group(1).equalsIgnoreCase("https")
        || scheme.group(1).equalsIgnoreCase("http");
  }

  private SourceMetadata particulars(ReleaseId id, String location, String title, BodyText body) {
    String department = TextDecoder.line(value(SourceField.DEPARTMENT));
    String form = TextDecoder.line(value(SourceField.FORM));
    List<String> contacts = new ArrayList<>();
    given
        .getOrDefault(SourceField.CONTACTS, List.of())
        .forEach(contact -> contacts.add(TextDecoder.line(contact.value())));
    form = form.isEmpty() ? body.form() : form;
    body.contacts().stream().filter(contact -> !contacts.contains(contact)).forEach(contacts::add);
    return SourceMetadataBuilder.builder()
        .sources(List.of(location))
        .form(form)
        .department(department.isEmpty() ? body.department() : department)
        .views(views())
        .contacts(contacts)
        .attachments(attachments(body))
        .kind(ReleaseKindClassifier.of(title, form))
        .language(LanguageDetector.of(title, body.lines()))
        .partial(partial)
        .named(has(SourceField.ID))
        .formerIds(formerIds(id))
        .build();
  }

  /** Earlier versions named a release after its file where the source gave no id. */
  private List<ReleaseId> formerIds(ReleaseId id) {
    FileStem file = stem;
    return file == null || has(SourceField.ID) || id.value().equals(file.name())
        ? List.of()
        : List.of(new ReleaseId(file.name()));
  }

  private @Nullable Integer views() {
    String views = TextDecoder.line(value(SourceField.VIEWS));
    return COUNT.matcher(views).matches() ? Integer.valueOf(views.replace(",", "")) : null;
  }

  private List<Attachment> attachments(BodyText body) {
    List<Given> urls = given.getOrDefault(SourceField.ATTACHMENT_URLS, List.of());
    int number = 0;
    for (Given name : given.getOrDefault(SourceField.ATTACHMENTS, List.of())) {
      attach(name.value(), number < urls.size() ? urls.get(number).value() : "");
      number++;
    }
    List<Attachment> attachments = new ArrayList<>(attached);
    for (String name : body.attachments()) {
      if (attachments.stream().noneMatch(known -> known.name().equals(name))) {
        attachments.add(new Attachment(name, ""));
      }
    }
    return attachments;
  }

  private String nameOf(SourceField field) {
    Given first = first(field);
    return first == null ? field.key() : first.name();
  }

  private String value(SourceField field) {
    Given first = first(field);
    return first == null ? "" : first.value();
  }

  private @Nullable Given first(SourceField field) {
    Given first = null;
    for (Given value : given.getOrDefault(field, List.of())) {
      if (first == null || value.rank() < first.rank()) {
        first = value;
      }
    }
    return first;
  }
}
