package gongbo.source;

import java.util.Locale;

/** What a source can say of a release. */
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

  /** Its name in the configuration. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
