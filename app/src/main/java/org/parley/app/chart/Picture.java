package org.parley.app.chart;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// A drawing that can be written as PNG (at twice its size, for sharp screens) or SVG (with its
/// text as text).
///
/// @param width in pixels
/// @param height in pixels
/// @param drawing draws it
public record Picture(int width, int height, Consumer<Graphics2D> drawing) {
    private static final int PNG_SCALE = 2;

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
                        width * PNG_SCALE, height * PNG_SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.scale(PNG_SCALE, PNG_SCALE);
        canvas.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        drawing.accept(canvas);
        canvas.dispose();
        ImageIO.write(image, "png", out);
    }

    private void writeSvg(OutputStream out) throws IOException {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment(" Parley ");
        var canvas = new SVGGraphics2D(context, false);
        canvas.setSVGCanvasSize(new Dimension(width, height));
        drawing.accept(canvas);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        canvas.stream(writer, true);
        writer.flush();
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
}
