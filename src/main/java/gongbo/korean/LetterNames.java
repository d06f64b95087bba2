package gongbo.korean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The Korean names of the letters of the Latin alphabet. */
public final class LetterNames {
  /** The names of each letter from A to Z; those of several spellings are separated by slashes. */
  private static final List<String> NAMES =
      List.of(
          "에이 비 시/씨 디 이 에프 지 에이치/에이취 아이 제이 케이 엘 엠 엔 오 피 큐 아르/알 에스 티 유 브이 더블유/더블류 엑스 와이 제트/지"
              .split(" ", -1));

  /** The most letters that are read. */
  private static final int MOST = 6;

  private LetterNames() {}

  /**
   * Returns whether a name contains the letters of an abbreviation as they are spoken, as {@code
   * 오픈에이아이} those of {@code ai}.
   *
   * @param name a Korean name without spaces
   * @param letters the abbreviation
   */
  public static boolean spell(String name, String letters) {
    for (int start = 0; start < name.length(); start++) {
      if (startsWith(name, start, letters, 0)) {
        return !letters.isEmpty();
      }
    }
    return false;
  }

  /** Returns the names of the letters of an abbreviation, in every spelling. */
  public static List<String> of(String letters) {
    List<String> names = List.of("");
    for (char letter : letters.toLowerCase(Locale.ROOT).toCharArray()) {
      List<String> longer = new ArrayList<>();
      for (String name : names) {
        for (String spoken : NAMES.get(letter - 'a').split("/", -1)) {
          longer.add(name + spoken);
        }
      }
      names = longer;
    }
    return names;
  }

  /** Returns the abbreviations, in small letters, whose letters are all that a name consists of. */
  public static List<String> read(String name) {
    List<String> all = new ArrayList<>();
    read(name, 0, "", all);
    return all;
  }

  private static void read(String name, int start, String letters, List<String> all) {
    if (start == name.length()) {
      all.add(letters);
      return;
    }
    for (int i = 0; i < NAMES.size() && letters.length() < MOST; i++) {
      for (String spoken : NAMES.get(i).split("/", -1)) {
        if (name.startsWith(spoken, start)) {
          read(name, start + spoken.length(), letters + (char) ('a' + i), all);
        }
      }
    }
  }

  private static boolean startsWith(String name, int start, String letters, int letter) {
    if (letter == letters.length()) {
      return true;
    }
    int number = Character.toLowerCase(letters.charAt(letter)) - 'a';
    if (number < 0 || number >= NAMES.size()) {
      return false;
    }
    for (String spoken : NAMES.get(number).split("/", -1)) {
      if (name.startsWith(spoken, start)
          && startsWith(name, start + spoken.length(), letters, letter + 1)) {
        return true;
      }
    }
    return false;
  }
}
