package org.kopilka.pages;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.function.IntPredicate;
import org.kopilka.domain.member.CardNumber;

/**
 * A card's number as tills scan it, drawn as SVG: one path, sharp at any size, with the quiet zone
 * that scanners need (ISO/IEC 18004: four modules; ISO/IEC 15420 and 15417: ten and more).
 */
final class Codes {
  private static final int QR_QUIET = 4;
  private static final int BARS_QUIET = 11;
  private static final int BARS_HEIGHT = 27;

  /** More of them are too thin on a phone for a scanner: the QR code has to do. */
  private static final int BARS_MODULES_MAX = 300;

  private Codes() {}

  /**
   * A QR code.
   *
   * @param label what somebody hears who does not see it
   */
  static Html qr(String number, String label) {
    try {
      var matrix = Encoder.encode(number, ErrorCorrectionLevel.M).getMatrix();
      var side = matrix.getWidth();
      var path = new StringBuilder();
      for (int y = 0; y < side; y++) {
        var row = y;
        path.append(runs(side, x -> matrix.get(x, row) == 1, QR_QUIET, y + QR_QUIET, 1));
      }
      return svg(side + 2 * QR_QUIET, side + 2 * QR_QUIET, path.toString(), label);
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code has room for it", e);
    }
  }

  /**
   * EAN-13 where the number is one, else Code 128: cards of former systems are as they are. Nothing
   * where the number is so long that no phone has room for it.
   */
  static Html bars(String number, String label) {
    var bars = matrix(number);
    if (bars.getWidth() > BARS_MODULES_MAX) {
      return Html.NOTHING;
    }
    var path = runs(bars.getWidth(), x -> bars.get(x, 0), BARS_QUIET, 0, BARS_HEIGHT);
    return svg(bars.getWidth() + 2 * BARS_QUIET, BARS_HEIGHT, path, label);
  }

  private static BitMatrix matrix(String number) {
    // Without a margin and at one module a pixel: both are the SVG's.
    var hints = Map.of(EncodeHintType.MARGIN, 0);
    return CardNumber.isEan13(number)
        ? new EAN13Writer().encode(number, BarcodeFormat.EAN_13, 1, 1, hints)
        : new Code128Writer().encode(number, BarcodeFormat.CODE_128, 1, 1, hints);
  }

  /** The runs of dark modules in a row, as rectangles. */
  private static String runs(int width, IntPredicate isDark, int left, int top, int height) {
    var path = new StringBuilder();
    int start = 0;
    for (int x = 0; x <= width; x++) {
      if (x < width && isDark.test(x)) {
        continue;
      }
      if (x > start) {
        path.append(rectangle(left + start, top, x - start, height));
      }
      start = x + 1;
    }
    return path.toString();
  }

  private static String rectangle(int x, int y, int width, int height) {
    return "M" + x + " " + y + "h" + width + "v" + height + "h-" + width + "z";
  }

  private static Html svg(int width, int height, String path, String label) {
    return new Html(
        """
        <svg viewBox="0 0 %d %d" role="img" aria-label="%s" shape-rendering="crispEdges">\
        <path d="%s"/></svg>\
        """
            .formatted(width, height, Html.text(label).markup(), path));
  }
}
