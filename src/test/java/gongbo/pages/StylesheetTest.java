package gongbo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StylesheetTest {
  /** WCAG 2.2, success criterion 1.4.3, for text of common size. */
  private static final double AA = 4.5;

  /** WCAG 2.2, success criterion 1.4.11, for the borders of fields. */
  private static final double AA_BORDER = 3;

  private static final String CSS = StaticAsset.STYLESHEET.content();

  @Test
  void asksNoOtherSiteForAnything() {
    assertThat(CSS).doesNotContain("url(", "@import", "http:", "https:");
  }

  @Test
  void everyColourIsReadableInLightAndDark() {
    List<Map<String, String>> schemes = schemes();
    assertThat(schemes).hasSize(2);
    for (Map<String, String> colours : schemes) {
      for (String ground : List.of("paper", "card", "tint")) {
        for (String text : List.of("ink", "soft", "accent", "visited")) {
          assertThat(contrast(colours, text, ground)).as(text + " on " + ground).isGreaterThan(AA);
        }
        assertThat(contrast(colours, "edge", ground)).as("edge").isGreaterThan(AA_BORDER);
      }
      assertThat(contrast(colours, "accent-ink", "accent")).isGreaterThan(AA);
      assertThat(contrast(colours, "mark-ink", "mark")).isGreaterThan(AA);
    }
  }

  /** The colours of {@code :root}, first the light ones, then the dark ones. */
  private static List<Map<String, String>> schemes() {
    List<Map<String, String>> schemes = new ArrayList<>();
    Matcher root =
        Pattern.compile(":root \\{\\s*(color-scheme|--paper)([^}]*--seal[^}]*)}").matcher(CSS);
    while (root.find()) {
      Map<String, String> colours = new HashMap<>();
      Matcher colour = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});").matcher(root.group());
      while (colour.find()) {
        colours.put(colour.group(1), colour.group(2));
      }
      schemes.add(colours);
    }
    return schemes;
  }

  private static double contrast(Map<String, String> colours, String one, String other) {
    double a = luminance(colours.getOrDefault(one, ""));
    double b = luminance(colours.getOrDefault(other, ""));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /** The relative luminance as WCAG 2.2 defines it. */
  private static double luminance(String hex) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double luminance = 0;
    for (int channel = 0; channel < weights.length; channel++) {
      double value = Integer.parseInt(hex.substring(2 * channel, 2 * channel + 2), 16) / 255.0;
      double linear = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
      luminance += weights[channel] * linear;
    }
    return luminance;
  }
}
