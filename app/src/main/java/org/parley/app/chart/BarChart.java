package org.parley.app.chart;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.style.HorizontalBarStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.w3c.dom.Document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// Draws [Bars]: horizontal, so that names can be read; in colours that colour-blind people tell
/// apart (Okabe and Ito).
public final class BarChart {
    private static final int WIDTH = 960;
    private static final int MARGIN = 24;
    private static final int HEADING = 84;
    private static final int BAR = 22;
    private static final int AXIS = 90;
    private static final int PNG_SCALE = 2;
    private static final List<Color> SERIES =
            List.of(
                    new Color(0x0072B2),
                    new Color(0xE69F00),
                    new Color(0x009E73),
                    new Color(0xCC79A7),
                    new Color(0x56B4E9),
                    new Color(0xD55E00));

    private final Bars bars;
    private final Color paper;
    private final Color ink;
    private final Color line;
    private final int height;

    /// @param dark whether the page that it will stand on is dark
    public BarChart(Bars bars, boolean dark) {
        this.bars = bars;
        paper = dark ? new Color(0x15191E) : Color.WHITE;
        ink = dark ? new Color(0xE6E9ED) : new Color(0x1F2429);
        line = dark ? new Color(0x39414A) : new Color(0xD9DEE3);
        int perLabel = BAR + 10 * (bars.series().size() - 1);
        height = HEADING + AXIS + bars.labels().size() * perLabel;
    }

    /// Writes the picture.
    public void write(OutputStream out, ChartFormat format) throws IOException {
        switch (format) {
            case SVG -> writeSvg(out);
            case PNG -> writePng(out);
        }
    }

    private void writePng(OutputStream out) throws IOException {
        var image =
                new BufferedImage(
                        WIDTH * PNG_SCALE, height * PNG_SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.scale(PNG_SCALE, PNG_SCALE);
        canvas.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        draw(canvas);
        canvas.dispose();
        ImageIO.write(image, "png", out);
    }

    private void writeSvg(OutputStream out) throws IOException {
        var context = SVGGeneratorContext.createDefault(document());
        context.setComment("Parley");
        var canvas = new SVGGraphics2D(context, false);
        canvas.setSVGCanvasSize(new java.awt.Dimension(WIDTH, height));
        draw(canvas);
        canvas.stream(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform has an XML parser.", e);
        }
    }

    private void draw(Graphics2D canvas) {
        canvas.setColor(paper);
        canvas.fillRect(0, 0, WIDTH, height);
        canvas.setColor(ink);
        canvas.setFont(font(Font.BOLD, 20));
        canvas.drawString(bars.title(), MARGIN, MARGIN + 16);
        canvas.setFont(font(Font.PLAIN, 13));
        canvas.drawString(bars.subtitle(), MARGIN, MARGIN + 40);
        canvas.translate(0, HEADING - 8);
        chart().paint(canvas, WIDTH, height - HEADING + 8);
        canvas.translate(0, 8 - HEADING);
    }

    private HorizontalBarChart chart() {
        HorizontalBarChart chart =
                new HorizontalBarChartBuilder().width(WIDTH).height(height - HEADING + 8).build();
        style(chart.getStyler());
        List<String> labels = bars.labels().reversed();
        chart.getStyler().setLegendVisible(bars.series().size() > 1);
        List<Map.Entry<String, List<Double>>> series = new ArrayList<>(bars.series().entrySet());
        for (int i = series.size() - 1; i >= 0; i--) {
            chart.addSeries(series.get(i).getKey(), series.get(i).getValue().reversed(), labels)
                    .setFillColor(SERIES.get(i % SERIES.size()));
        }
        return chart;
    }

    private void style(HorizontalBarStyler styler) {
        styler.setAvailableSpaceFill(0.72);
        styler.setLabelsVisible(true);
        styler.setLabelsFont(font(Font.PLAIN, 11));
        styler.setLabelsFontColor(ink);
        styler.setLabelsPosition(1.0);
        styler.setLabelsFontColorAutomaticEnabled(false);
        styler.setDecimalPattern("+0.000;-0.000");
        styler.setXAxisDecimalPattern("0.0##");
        styler.setLocale(Locale.ROOT);
        styler.setAxisTickLabelsFont(font(Font.PLAIN, 13));
        styler.setAxisTickLabelsColor(ink);
        styler.setAxisTicksLineVisible(false);
        styler.setAxisTicksMarksVisible(false);
        styler.setPlotGridVerticalLinesVisible(true);
        styler.setPlotGridHorizontalLinesVisible(false);
        styler.setPlotGridLinesColor(line);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotBorderVisible(false);
        styler.setPlotBackgroundColor(paper);
        styler.setChartBackgroundColor(paper);
        styler.setChartFontColor(ink);
        styler.setLegendBackgroundColor(paper);
        styler.setLegendBorderColor(paper);
        styler.setLegendFont(font(Font.PLAIN, 13));
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setChartTitleVisible(false);
        styler.setChartPadding(MARGIN);
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }
}
