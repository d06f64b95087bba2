/**
 * Reads the files that releases arrive in.
 *
 * <p>Takes paths, gives a stream of {@link gongbo.source.ReadResult}s: a release, or a refusal that
 * says what was refused and why. Imports release, config, korean for the folding of text at the
 * door, and one library for each format that needs one; knows nothing of Lucene.
 *
 * <p>Start with {@link gongbo.source.ReleaseReader}. {@code SourceWalk} goes through folders and
 * archives; {@code SourceFormat} tells a file's format by its first bytes and its name, and names
 * the reader of each. A new format is one class and one line. The class reads one file and notes
 * what it finds under the fields of a release:
 *
 * <pre>
 * final class LetterReader {
 *   static ReleaseFields read(SourceFile file) throws IOException, RefusedInput {
 *     String[] parts = file.text().split("\n", 2);
 *     return new ReleaseFields().put(SourceField.TITLE, parts[0]).put(SourceField.BODY, parts[1]);
 *   }
 * }
 * </pre>
 *
 * <p>and the line stands in {@code SourceFormat}:
 *
 * <pre>
 * LETTER(FormatReader.ofOne(LetterReader::read), Signature.NONE, ".letter"),
 * </pre>
 *
 * <p>A file of many releases has a {@code FormatReader.Releases} instead, which gives one after the
 * other, such as {@code JsonLinesReader}.
 *
 * <p>{@link gongbo.source.PressReleaseDownloader} downloads the answers of korea.kr's open API,
 * which are files like any other from then on.
 *
 * <p>{@code ReleaseFields} is the one place that knows what is right in each field. {@code
 * BodyText} parts the text from what is none: markup ({@code MarkupText}), the head of the printed
 * sheet ({@code PrintedSheet}), the table of who answers questions ({@code ContactTable}) and the
 * list of files ({@code AttachmentList}). {@code HtmlPage} finds the release in a saved page, whose
 * {@code PageHead} says what readers do not see, {@code PageText} in the text of one.
 *
 * <p>{@link gongbo.source.OutlineParser} turns a body into paragraphs: {@code RepeatedTitle} cuts
 * the title from its top, {@code MarkedLine} tells markers from what only looks like one.
 */
@NullMarked
package gongbo.source;

import org.jspecify.annotations.NullMarked;
