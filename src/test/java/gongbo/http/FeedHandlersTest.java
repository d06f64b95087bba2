package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.api.FeedPage;
import gongbo.api.XmlText;
import gongbo.pages.Templates;
import gongbo.release.Samples;
import gongbo.request.Language;
import gongbo.request.PublicAddress;
import gongbo.request.SearchAddress;
import gongbo.search.FacetField;
import gongbo.search.Hit;
import gongbo.search.HitRank;
import gongbo.search.MatchTier;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FeedHandlersTest {
  private static final PublicAddress SITE = new PublicAddress(URI.create("https://gongbo.example"));

  @Test
  void aFeedHoldsTheReleasesOfItsSearch() throws Exception {
    SearchAddress address = SearchAddress.of("기술", Language.KOREAN);
    Document feed = parse(Templates.render(FeedPage.of(address, Samples.result(1), SITE)));

    assertThat(textsOf(feed, "id"))
        .containsExactly(
            "tag:gongbo.example,2026:feed?q=%EA%B8%B0%EC%88%A0",
            "tag:gongbo.example,2026:releases/%EC%83%98%ED%94%8C-1");
    assertThat(textsOf(feed, "title")).containsExactly("기술 – 공보", "과학기술로 잇는 제주");
    assertThat(textsOf(feed, "updated"))
        .containsExactly("2025-05-29T00:00:00+09:00", "2025-05-29T00:00:00+09:00");
    assertThat(textsOf(feed, "name")).containsExactly("과학기술정책연구원");
    assertThat(textsOf(feed, "summary")).containsExactly("국제 기술 <협력> & 교류");
    assertThat(attributesOf(feed, "category", "term")).containsExactly("과학기술", "통일·외교");
    assertThat(attributesOf(feed, "link", "href"))
        .containsExactly(
            "https://gongbo.example/feed?q=%EA%B8%B0%EC%88%A0",
            "https://gongbo.example/search?q=%EA%B8%B0%EC%88%A0",
            "https://gongbo.example/releases/%EC%83%98%ED%94%8C-1");
  }

  @Property(tries = 200)
  void whateverStandsInAReleaseIsXml(@ForAll @NotBlank String title) throws Exception {
    Hit hit =
        new Hit(
            Samples.release("1", title, ""),
            new HitRank(MatchTier.FULL, 1),
            Samples.marked("", title, ""),
            List.of(Samples.marked("a", title, "b")),
            0);
    SearchAddress address =
        SearchAddress.of(title, Language.ENGLISH).with(FacetField.SPEAKER, title);
    String feed = Templates.render(FeedPage.of(address, Samples.result(1, List.of(hit)), SITE));

    // Parsing makes one line end of the three that XML knows.
    assertThat(textsOf(parse(feed), "title").getLast())
        .isEqualTo(XmlText.of(title).replace("\r\n", "\n").replace('\r', '\n'));
  }

  @Test
  void everythingHasAFeed() throws Exception {
    try (SampleServer server = SampleServer.start()) {
      HttpResponse<String> response = server.get("/feed?size=50");
      Document feed = parse(response.body());

      assertThat(response.headers().firstValue("content-type").orElse(""))
          .startsWith("application/atom+xml");
      assertThat(textsOf(feed, "published"))
          .hasSize(50)
          .isSortedAccordingTo((one, other) -> other.compareTo(one));
      String next = attributesOf(feed, "link", "href").get(2);
      assertThat(next).isEqualTo(server.url() + "/feed?sort=newest&page=2&size=50");
      String path = next.substring(server.url().length());
      assertThat(textsOf(parse(server.get(path).body()), "published")).hasSize(14);
    }
  }

  @Test
  void pagesOfResultsLeadToTheirFeedAndEveryPageToTheDescription() throws Exception {
    try (SampleServer server = SampleServer.start()) {
      String feed = "/feed?q=a&topic=%ED%99%98%EA%B2%BD&sort=newest&size=50";
      assertThat(server.get("/search?q=a&topic=%ED%99%98%EA%B2%BD&page=2&sort=oldest").body())
          .contains(
              "<link rel=\"alternate\" type=\"application/atom+xml\"",
              "href=\"" + feed.replace("&", "&amp;") + "\"");
      assertThat(server.get(feed).statusCode()).isEqualTo(200);
      assertThat(server.get("/").body()).contains("href=\"/opensearch.xml?lang=ko\"");

      Document description = parse(server.get("/opensearch.xml?lang=en").body());
      assertThat(textsOf(description, "ShortName")).containsExactly("Gongbo");
      for (String template : attributesOf(description, "Url", "template")) {
        assertThat(template).startsWith(server.url());
        String path = template.substring(server.url().length()).replace("{searchTerms}", "a");
        assertThat(server.get(path).statusCode()).as(path).isEqualTo(200);
      }
      assertThat(server.get("/robots.txt").body())
          .contains("Allow: /search?q=\n", "Disallow: /search?q=*&\n");
    }
  }

  @Test
  void theNewestAreFirstOrItIsNoFeed() throws Exception {
    try (SampleServer server = SampleServer.start()) {
      for (String query : List.of("sort=oldest", "sort=relevance", "colour=red", "facets=none")) {
        HttpResponse<String> response = server.get("/feed?" + query);
        assertThat(response.statusCode()).as(query).isEqualTo(400);
        assertThat(response.body()).startsWith("{");
      }
    }
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static List<String> textsOf(Document document, String name) {
    return elements(document, name).stream().map(Element::getTextContent).toList();
  }

  private static List<String> attributesOf(Document document, String name, String attribute) {
    return elements(document, name).stream().map(it -> it.getAttribute(attribute)).toList();
  }

  private static List<Element> elements(Document document, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = document.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
