package gongbo.request;

import gongbo.search.PageCursor;
import gongbo.search.PageCursorBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes and reads cursors: a query and a position in its results, signed with a key that the
 * server creates at start, so that only its own cursors are accepted.
 */
public final class PageCursorCodec {
  private static final String ALGORITHM = "HmacSHA256";

  /**
   * The bytes of a signature that are kept: half of the 32 are sufficient (RFC 2104, section 5).
   */
  private static final int SIGNATURE = 16;

  private final SecretKeySpec key;

  /** Creates cursors with a new key. */
  public PageCursorCodec() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /**
   * The content of a cursor.
   *
   * @param question the parameters of the search, {@link SearchAddress#question()}
   * @param size hits per page
   * @param position the position behind which the next page begins
   */
  record Cursor(String question, int size, PageCursor position) {}

  /** Writes a cursor as text that is safe in an address. */
  String write(Cursor cursor) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PageCursor position = cursor.position();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(position.generation());
      out.writeLong(position.today().toEpochDay());
      out.writeInt(position.rank());
      out.writeInt(position.document());
      out.writeDouble(position.tier());
      out.writeFloat(position.score());
      out.writeLong(position.published());
      out.writeUTF(position.id());
      out.writeInt(cursor.size());
      out.write(cursor.question().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] content = bytes.toByteArray();
    bytes.writeBytes(signature(content));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** Reads a cursor; empty when this server did not write it. */
  Optional<Cursor> read(String text) {
    return content(text).map(PageCursorCodec::parse);
  }

  /** Returns the content of a cursor whose signature is ours. */
  private Optional<byte[]> content(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    int length = bytes.length - SIGNATURE;
    if (length < 0) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOf(bytes, length);
    byte[] sent = Arrays.copyOfRange(bytes, length, bytes.length);
    return MessageDigest.isEqual(signature(content), sent)
        ? Optional.of(content)
        : Optional.empty();
  }

  private static Cursor parse(byte[] content) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      String generation = in.readUTF();
      LocalDate today = LocalDate.ofEpochDay(in.readLong());
      int rank = in.readInt();
      int document = in.readInt();
      double tier = in.readDouble();
      float score = in.readFloat();
      long published = in.readLong();
      String id = in.readUTF();
      int size = in.readInt();
      String question = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Cursor(
          question,
          size,
          PageCursorBuilder.builder()
              .generation(generation)
              .today(today)
              .rank(rank)
              .document(document)
              .tier(tier)
              .score(score)
              .published(published)
              .id(id)
              .build());
    } catch (IOException e) {
      throw new UncheckedIOException("a cursor with a good signature and bad content", e);
    }
  }

  private byte[] signature(byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(content), SIGNATURE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
