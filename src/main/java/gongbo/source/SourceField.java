package gongbo.source;

import java.util.Locale;

/** The fields of a release in a source. */
enum SourceField {
  ID,
  TITLE,
  SUBTITLE,
  BODY,
  PUBLISHER,
  PUBLISHED,
  URL,
  FORM,
  DEPARTMENT,
  VIEWS,
  CONTACTS,
  ATTACHMENTS,
  ATTACHMENT_URLS;

  /** The name in the configuration. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
