package gongbo.alerts;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/** Sends mails over SMTP, encrypted as the settings say. */
final class MailSender {
  /** The longest wait for the mail server. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * The statuses that refuse an address for good (RFC 5321, section 4.2.3). With an enhanced status
   * (RFC 3463) other than one of addresses, they refuse the sender or this mail.
   */
  private static final Pattern REFUSED =
      Pattern.compile("(?:550|551|553)[ -](?:5\\.1\\.|(?!5\\.)).*");

  private final SmtpServer server;
  private final MailAddress from;
  private final Session session;

  MailSender(SmtpServer server, MailAddress from) {
    this.server = server;
    this.from = from;
    this.session = Session.getInstance(properties(server, from));
  }

  private static Properties properties(SmtpServer server, MailAddress from) {
    String milliseconds = Long.toString(PATIENCE.toMillis());
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", server.host());
    properties.put("mail.smtp.port", Integer.toString(server.port()));
    properties.put("mail.smtp.connectiontimeout", milliseconds);
    properties.put("mail.smtp.timeout", milliseconds);
    properties.put("mail.smtp.writetimeout", milliseconds);
    properties.put("mail.smtp.from", from.value());
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.auth", Boolean.toString(server.user() != null));
    switch (server.security()) {
      case TLS -> properties.put("mail.smtp.ssl.enable", "true");
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
      }
      case NONE -> {}
    }
    return properties;
  }

  /** A connection over which several mails are sent. */
  interface Connection extends AutoCloseable {
    /**
     * Sends a mail.
     *
     * @throws RefusedException when the server will never take mail for the address
     * @throws NotNowException when it may take the mail later
     * @throws MessagingException when the connection is broken
     */
    void send(Mail mail) throws RefusedException, NotNowException, MessagingException;

    @Override
    void close() throws MessagingException;
  }

  /** Thrown when the mail server refuses the address of a reader for good. */
  @SuppressWarnings("serial") // never serialised
  static final class RefusedException extends Exception {
    RefusedException(MessagingException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** Thrown when the mail server does not take a mail and takes others. */
  @SuppressWarnings("serial") // never serialised
  static final class NotNowException extends Exception {
    NotNowException(MessagingException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /**
   * Connects to the server.
   *
   * @throws MessagingException when it does not answer, or knows the user by another password
   */
  Connection connect() throws MessagingException {
    Transport transport = session.getTransport();
    try {
      transport.connect(server.user(), server.password());
    } catch (AuthenticationFailedException e) {
      // Its message may repeat what was sent.
      throw new MessagingException("the mail server " + server + " refuses user or password");
    }
    return new Connection() {
      @Override
      public void send(Mail mail) throws RefusedException, NotNowException, MessagingException {
        MimeMessage message = message(mail);
        try {
          transport.sendMessage(message, message.getAllRecipients());
        } catch (SendFailedException e) {
          if (isPermanent(e)) {
            throw new RefusedException(e);
          }
          throw new NotNowException(e);
        }
      }

      @Override
      public void close() throws MessagingException {
        transport.close();
      }
    };
  }

  private static boolean isPermanent(SendFailedException failure) {
    for (Exception cause = failure;
        cause instanceof MessagingException;
        cause = ((MessagingException) cause).getNextException()) {
      if (cause instanceof SMTPAddressFailedException refused
          && isRefusal(String.valueOf(refused.getMessage()))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a response of a server refuses an address for good. */
  static boolean isRefusal(String response) {
    return REFUSED.matcher(response.strip()).lookingAt();
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    String utf8 = StandardCharsets.UTF_8.name();
    MimeMessage message =
        new MimeMessage(session) {
          /** Keeps the id: the superclass makes a new one for every attempt. */
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", mail.messageId());
          }
        };
    message.setFrom(new InternetAddress(from.value()));
    message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.to()));
    message.setSubject(mail.content().subject(), utf8);
    message.setSentDate(Date.from(mail.date()));
    message.setHeader("Content-Language", mail.content().language().code());
    // Nobody's absence is answered (RFC 3834, section 5).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    if (mail.unsubscribe() != null) {
      message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      message.setHeader("Precedence", "bulk");
    }
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.content().text(), utf8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.content().html(), utf8, "html");
    // The last part is preferred (RFC 2046, section 5.1.4).
    message.setContent(new MimeMultipart("alternative", text, html));
    return message;
  }
}
