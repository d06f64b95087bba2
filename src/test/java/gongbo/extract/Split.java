package gongbo.extract;

import gongbo.config.Sha256;

/** The use of an annotated release, fixed by its id. */
enum Split {
  /** Six in ten: models are trained on them, and their errors are read. */
  TRAIN,
  /** Two in ten: decisions between models are confirmed on them. */
  DEV,
  /** Two in ten: scored when a change is complete. Their errors are never read. */
  TEST;

  /** Returns the split of a release: its digest modulo ten is 0 to 5, 6 and 7, or 8 and 9. */
  static Split of(String id) {
    int tenth = Integer.parseUnsignedInt(new Sha256().add(id).hex().substring(0, 7), 16) % 10;
    return tenth < 6 ? TRAIN : tenth < 8 ? DEV : TEST;
  }
}
