package gongbo.pages;

import gongbo.alerts.AlertLinks;
import gongbo.alerts.Digest;
import gongbo.release.Finding;
import gongbo.release.Quotation;
import gongbo.release.Release;
import gongbo.release.Speaker;
import gongbo.request.Messages;
import gongbo.request.PublicAddress;
import gongbo.request.SearchAddress;
import gongbo.search.FacetField;
import gongbo.search.HighlightedText;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The mail about new releases.
 *
 * @param messages the messages in the language of the reader
 * @param label the name of the search
 * @param results the absolute address of its results
 * @param heading the number of new releases, in words
 * @param items the releases, newest first
 * @param more the number of further releases, in words; empty when there are none
 * @param why why the reader gets the mail
 * @param links the signed links
 */
@RecordBuilder
public record ReleasesMail(
    Messages messages,
    String label,
    String results,
    String heading,
    List<Item> items,
    String more,
    String why,
    AlertLinks links) {
  /** The quotations of a followed speaker that a release is listed with. */
  private static final int QUOTATIONS = 3;

  /**
   * A release.
   *
   * @param release the release
   * @param href the absolute address of its page
   * @param quotations what a followed speaker says in it
   * @param corrected whether its text was corrected
   */
  public record Item(
      ReleaseSummary release, String href, List<Said> quotations, boolean corrected) {
    public Item {
      quotations = List.copyOf(quotations);
    }
  }

  /**
   * A quotation.
   *
   * @param text the words
   * @param speaker the speaker
   */
  public record Said(String text, String speaker) {}

  public ReleasesMail {
    items = List.copyOf(items);
  }

  static ReleasesMail of(Digest digest, AlertLinks links, PublicAddress site) {
    Messages messages = Messages.of(digest.subscription().subscriber().language());
    SearchAddress address = digest.subscription().search().address(messages.language());
    String label = SearchLabel.of(address, messages);
    String frequency = AlertText.frequency(digest.subscription().frequency(), messages);
    return ReleasesMailBuilder.builder()
        .messages(messages)
        .label(label)
        .results(site.url(address.toString()))
        .heading(messages.get("mail.releases.lead", digest.total()))
        .items(digest.items().stream().map(item -> item(item, address, messages, site)).toList())
        .more(digest.unlisted() == 0 ? "" : messages.get("mail.more", digest.unlisted()))
        .why(messages.get("mail.why", label, frequency))
        .links(links)
        .build();
  }

  private static Item item(
      Digest.Item item, SearchAddress address, Messages messages, PublicAddress site) {
    ReleaseSummary summary = ReleaseSummary.of(item.hit(), address, messages);
    Set<String> followed = address.selected().getOrDefault(FacetField.SPEAKER, Set.of());
    return new Item(
        summary,
        site.url(summary.href()),
        quotations(item.hit().release(), followed),
        item.corrected());
  }

  /**
   * Returns what some speakers say in a release.
   *
   * @param followed their keys or names
   */
  private static List<Said> quotations(Release release, Set<String> followed) {
    Set<String> names =
        Finding.values(release.speakers()).stream()
            .filter(
                speaker ->
                    followed.contains(speaker.name())
                        || (speaker.key() != null && followed.contains(speaker.key())))
            .map(Speaker::name)
            .collect(Collectors.toSet());
    return Finding.values(release.quotations()).stream()
        .filter(quotation -> quotation.speaker() != null && names.contains(quotation.speaker()))
        .map(ReleasesMail::said)
        .limit(QUOTATIONS)
        .toList();
  }

  private static Said said(Quotation quotation) {
    String speaker = quotation.speaker();
    return new Said(quotation.text(), speaker == null ? "" : speaker);
  }

  /** Returns the origin of a release: publisher and day, as far as they are known. */
  public static String origin(ReleaseSummary release) {
    return List.of(release.publisher(), release.published()).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** Returns a text in one line, without marks, for the part without HTML. */
  public static String plain(HighlightedText text) {
    return text.plain().replaceAll("\\s+", " ").strip();
  }
}
