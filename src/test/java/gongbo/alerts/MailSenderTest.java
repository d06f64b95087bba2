package gongbo.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSenderTest {
  /** A relay that is set up wrongly, or a full mailbox, ends no subscription. */
  @ParameterizedTest
  @CsvSource({
    "550 5.1.1 no such user, true",
    "550 no such user, true",
    "551-5.1.6 moved, true",
    "553 5.1.3 bad address, true",
    "550 5.7.1 relaying denied, false",
    "554 5.7.1 blocked, false",
    "552 5.2.2 mailbox full, false",
    "530 5.7.0 authentication required, false",
    "451 4.3.0 try again, false"
  })
  void onlyAnAddressThatDoesNotExistIsRefusedForGood(String response, boolean isRefusal) {
    assertThat(MailSender.isRefusal(response)).isEqualTo(isRefusal);
  }
}
