package org.kopilka.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn is read back by a scanner. */
class CodesTest {
  private static final int SCALE = 4;
  private static final int WHITE = 0xFFFFFF;
  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) (\\d+)\"");
  private static final Pattern RECTANGLE = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v(\\d+)h-\\d+z");

  @ParameterizedTest
  @CsvSource({
    "2000000000015, EAN_13",
    "4006381333931, EAN_13",
    "2000000000016, CODE_128",
    "A-17.5_x:9, CODE_128",
    "ABCDEFGHIJKLMNOPQRSTUVWX, CODE_128",
  })
  void areReadAsTheyStandOnTheCard(String number, String format) throws NotFoundException {
    var bars = read(Codes.bars(number, "Barcode"));
    var qr = read(Codes.qr(number, "QR code"));

    assertThat(bars.getText()).isEqualTo(number);
    assertThat(bars.getBarcodeFormat()).hasToString(format);
    assertThat(qr.getText()).isEqualTo(number);
    assertThat(qr.getBarcodeFormat()).hasToString("QR_CODE");
  }

  @Test
  void areOnlyOneWhereTheOtherWouldBeTooFineToRead() throws NotFoundException {
    var number = "ABCDEFGHIJKLMNOPQRSTUVWXYZ.abcdefghijklmnopqrstuvwxyz_0123456789";

    assertThat(Codes.bars(number, "Barcode")).isEqualTo(Html.NOTHING);
    assertThat(read(Codes.qr(number, "QR code")).getText()).isEqualTo(number);
  }

  @Test
  void haveANameForWhoeverDoesNotSeeThem() {
    assertThat(Codes.qr("1", "Karte \"1\"").markup())
        .contains("role=\"img\" aria-label=\"Karte &quot;1&quot;\"");
  }

  private static Result read(Html svg) throws NotFoundException {
    var size = SIZE.matcher(svg.markup());
    assertThat(size.find()).isTrue();
    var width = Integer.parseInt(size.group(1)) * SCALE;
    var height = Integer.parseInt(size.group(2)) * SCALE;
    var pixels = new int[width * height];
    Arrays.fill(pixels, WHITE);
    var rectangle = RECTANGLE.matcher(svg.markup());
    while (rectangle.find()) {
      var at = new int[4];
      Arrays.setAll(at, i -> Integer.parseInt(rectangle.group(i + 1)) * SCALE);
      for (int y = at[1]; y < at[1] + at[3]; y++) {
        Arrays.fill(pixels, y * width + at[0], y * width + at[0] + at[2], 0);
      }
    }
    var source = new RGBLuminanceSource(width, height, pixels);
    return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
  }
}
