package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.RawRelease;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule reads a megabyte of what is worst for it in a time that grows as the text does. */
class LinearTimeTest {
  private static final int MEGABYTE = 1_000_000;

  /** Four times the text may take so many times as long: 4 were linear, 16 quadratic. */
  private static final double MOST = 12;

  /** Shorter times are mostly chance. */
  private static final double SHORTEST_SECONDS = 0.05;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3월 ",
        "3월 12일(수)부터 ",
        "3월 12일 누리회관에서 개최했다. ",
        "3.12.~",
        "1.1,",
        "에서 ",
        "누리회관에서 ",
        "누리회관 ",
        "누리회관, ",
        "누리회관과 ",
        "누리항에 접안한 ",
        "을 방문하고 ",
        "(",
        "(((a) ",
        "누리연구원(",
        "“",
        "\"",
        "“갯벌은 모두의 것이다”라며 ",
        "「",
        "'",
        "‘가",
        "장관 ",
        "한도윤 장관은 ",
        "한도윤, ",
        "노은채 누리대학교 교수와 ",
        "미카 라이네켄 ",
        "누리연구원의 ",
        "(장관 한도윤) ",
        "누리(이하 나라) ",
        "고 강조했다고 ",
        "고 했다 ",
        "좌장 ",
        "발표 ",
        "일시 : ",
        "일시 / 장소 : ",
        "장소 : 누리회관\n",
        "일시\n",
        "- 2025. 3. 12.(수) 10:00, 누리회관 -\n",
        "10:00~11:00 ",
        "주최 : 누리, ",
        "가주최하고 ",
        "수소수소",
        "가",
        "갯벌을 지키는 모든 사람과 함께하는 우리의 약속에 대한 이야기를\n",
        "다.",
        "\n",
      })
  void aMegabyteIsReadInLinearTime(String piece) {
    seconds(piece, MEGABYTE / 16);
    double quarter = Math.max(SHORTEST_SECONDS, seconds(piece, MEGABYTE / 4));
    double whole = seconds(piece, MEGABYTE);
    assertThat(whole / quarter).as("%.2f s for a megabyte of %s", whole, piece).isLessThan(MOST);
  }

  /** The processor time that it takes, so that other work on the machine does not count. */
  private static double seconds(String piece, int length) {
    RawRelease raw = Texts.raw("□ 해양수산부는 " + piece.repeat(length / piece.length()));
    long start = THREADS.getCurrentThreadCpuTime();
    Texts.EXTRACTOR.extract(raw);
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
