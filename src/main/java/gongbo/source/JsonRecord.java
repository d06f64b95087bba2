package gongbo.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** A parser of the JSON object of one release. */
final class JsonRecord {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(TextDecoder.LONGEST).build())
          .build();

  private JsonRecord() {}

  static JsonParser parser(byte[] bytes, int start, int length) throws IOException {
    return JSON.createParser(bytes, start, length);
  }

  static JsonParser parser(InputStream in) throws IOException {
    return JSON.createParser(in);
  }

  /**
   * Reads the fields of the object at whose start the parser is positioned, up to its end.
   *
   * @throws RefusedInput if a value has the wrong type or the body is missing; names the key
   */
  static ReleaseFields read(JsonParser json, FieldNames names) throws IOException, RefusedInput {
    ReleaseFields fields = new ReleaseFields();
    RefusedInput refused = null;
    boolean body = false;
    for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
      JsonToken token = json.nextToken();
      FieldNames.Meaning meaning = names.meaning(key);
      if (meaning == null) {
        json.skipChildren();
        continue;
      }
      body |= meaning.field() == SourceField.BODY;
      if (!add(json, token, meaning, key, fields)) {
        json.skipChildren();
        refused = new RefusedInput(meaning.field(), key, "not a string");
      }
    }
    if (refused != null) {
      throw refused;
    }
    if (!body) {
      // An empty body is a stub. A missing one is usually a misspelled key such as "txt".
      throw new RefusedInput(SourceField.BODY, SourceField.BODY.key(), "missing");
    }
    return fields;
  }

  private static boolean add(
      JsonParser json,
      JsonToken token,
      FieldNames.Meaning meaning,
      String key,
      ReleaseFields fields)
      throws IOException {
    boolean repeatable =
        switch (meaning.field()) {
          case CONTACTS, ATTACHMENTS, ATTACHMENT_URLS, SUBTITLE -> true;
          case ID, TITLE, BODY, PUBLISHER, PUBLISHED, URL, FORM, DEPARTMENT, VIEWS -> false;
        };
    switch (token) {
      case VALUE_NULL -> {}
      case VALUE_STRING -> fields.put(meaning.field(), key, json.getText(), 0, meaning.rank());
      case VALUE_NUMBER_INT -> {
        // Exports also write ids and counts as numbers.
        if (meaning.field() != SourceField.ID && meaning.field() != SourceField.VIEWS) {
          return false;
        }
        fields.put(meaning.field(), key, json.getText(), 0, meaning.rank());
      }
      case START_ARRAY -> {
        if (!repeatable) {
          return false;
        }
        addAll(json, meaning, key, fields);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Adds the strings of an array, and the file names and addresses of its objects. */
  private static void addAll(
      JsonParser json, FieldNames.Meaning meaning, String key, ReleaseFields fields)
      throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        String name = "";
        String url = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String part = json.currentName();
          JsonToken value = json.nextToken();
          if (value == JsonToken.VALUE_STRING && part.toLowerCase(Locale.ROOT).contains("name")) {
            name = json.getText();
          } else if (value == JsonToken.VALUE_STRING
              && part.toLowerCase(Locale.ROOT).contains("url")) {
            url = json.getText();
          } else {
            json.skipChildren();
          }
        }
        if (meaning.field() == SourceField.ATTACHMENTS) {
          fields.attach(name, url);
        } else {
          fields.put(meaning.field(), key, name, 0, meaning.rank());
        }
      } else if (json.currentToken() == JsonToken.VALUE_STRING) {
        fields.put(meaning.field(), key, json.getText(), 0, meaning.rank());
      } else {
        json.skipChildren();
      }
    }
  }

  /** Returns the refusal of invalid JSON, with column and reason. */
  static RefusedInput refusal(JsonProcessingException e) {
    return new RefusedInput(
        "not JSON at column "
            + (e.getLocation() == null ? 0 : e.getLocation().getColumnNr())
            + ": "
            + TextDecoder.line(e.getOriginalMessage()));
  }
}
