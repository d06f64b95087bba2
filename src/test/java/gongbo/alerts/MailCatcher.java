package gongbo.alerts;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mail server on a free port of this machine that keeps what it takes. */
public final class MailCatcher implements AutoCloseable {
  /** The longest wait in milliseconds, for busy machines. */
  private static final long PATIENCE = 60_000;

  private final GreenMail server;

  private MailCatcher(GreenMail server) {
    this.server = server;
  }

  /** Starts a server. */
  public static MailCatcher start() {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return new MailCatcher(server);
  }

  /** The server as settings name it. */
  public SmtpServer server() {
    return new SmtpServer(
        "127.0.0.1", server.getSmtp().getPort(), SmtpServer.Security.NONE, null, null);
  }

  /** Returns every mail so far, oldest first. */
  public List<MimeMessage> mails() {
    return Stream.of(server.getReceivedMessages()).toList();
  }

  /** Waits for some mails. */
  public void waitFor(int mails) {
    if (!server.waitForIncomingEmail(PATIENCE, mails)) {
      throw new AssertionError("no " + mails + " mails, but " + mails());
    }
  }

  /** Returns the latest mail to an address. */
  public MimeMessage mailTo(String address) throws Exception {
    MimeMessage latest = null;
    for (MimeMessage mail : mails()) {
      if (mail.getAllRecipients()[0].toString().equals(address)) {
        latest = mail;
      }
    }
    return Objects.requireNonNull(latest, "no mail to " + address);
  }

  /** Forgets every mail. */
  public void clear() throws Exception {
    server.purgeEmailFromAllMailboxes();
  }

  /** Returns a part of a mail: 0 is the text, 1 the HTML. */
  public static String part(MimeMessage mail, int number) throws Exception {
    BodyPart part = ((MimeMultipart) mail.getContent()).getBodyPart(number);
    return part.getContent().toString();
  }

  /** Returns the first link to a path in the text of a mail, from the root of the server. */
  public static String link(MimeMessage mail, String path) throws Exception {
    Matcher link = Pattern.compile("https?://[^/\\s]+(" + path + "\\S*)").matcher(part(mail, 0));
    if (!link.find()) {
      throw new AssertionError("no link to " + path + " in " + part(mail, 0));
    }
    return link.group(1);
  }

  @Override
  public void close() {
    server.stop();
  }
}
