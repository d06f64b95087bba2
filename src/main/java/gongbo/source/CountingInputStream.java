package gongbo.source;

import java.io.InputStream;
import java.util.function.LongConsumer;
import org.apache.commons.io.input.ProxyInputStream;

/** A stream that reports the number of bytes read from a file. */
final class CountingInputStream extends ProxyInputStream {
  private final LongConsumer progress;

  CountingInputStream(InputStream in, LongConsumer progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  protected void afterRead(int count) {
    if (count > 0) {
      progress.accept(count);
    }
  }
}
