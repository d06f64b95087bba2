package gongbo.source;

import java.util.Locale;

/** The formats that releases arrive in, told apart by the file's name. */
enum SourceFormat {
  JSON_LINES,
  JSON_LINES_GZIP,
  MARKDOWN,
  TEXT,
  ZIP,
  UNKNOWN;

  static SourceFormat of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.startsWith(".")) {
      return UNKNOWN;
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return JSON_LINES;
    }
    if (name.endsWith(".jsonl.gz") || name.endsWith(".ndjson.gz")) {
      return JSON_LINES_GZIP;
    }
    if (name.endsWith(".md")) {
      return MARKDOWN;
    }
    if (name.endsWith(".txt")) {
      return TEXT;
    }
    return name.endsWith(".zip") ? ZIP : UNKNOWN;
  }

  /** Why a file of that name is refused. */
  static String unknown(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String shown = "unknown format";
    if (fileName.startsWith(".")) {
      shown += ", a hidden file";
    } else if (dot > 0) {
      shown += " \"" + fileName.substring(dot) + "\"";
    }
    return shown + ": releases come as .jsonl, .ndjson, .jsonl.gz, .md, .txt or .zip";
  }
}
