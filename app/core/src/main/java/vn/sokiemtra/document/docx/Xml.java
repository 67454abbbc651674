package vn.sokiemtra.document.docx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One part of the package while it is written: elements nest as the code's blocks do, so the schema order is legible. */
final class Xml {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    private final XMLStreamWriter writer;

    Xml(XMLOutputFactory factory) {
        try {
            writer = factory.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        return run(() -> {
            writer.writeEndDocument();
            writer.close();
        }).bytes.toByteArray();
    }

    /** An element with attributes (name, value, …) and what {@code content} writes inside it. */
    Xml element(String name, Object[] attributes, Runnable content) {
        return run(() -> {
            writer.writeStartElement(name);
            attributes(attributes);
            content.run();
            writer.writeEndElement();
        });
    }

    Xml element(String name, Runnable content) {
        return element(name, new Object[0], content);
    }

    /** An element without content. */
    Xml empty(String name, Object... attributes) {
        return run(() -> {
            writer.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    Xml text(String text) {
        return run(() -> writer.writeCharacters(text));
    }

    static Object[] with(Object... attributes) {
        return attributes;
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i].toString(), attributes[i + 1].toString());
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private Xml run(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            // Writes to memory only, of text that was cleaned before.
            throw new IllegalStateException(e);
        }
    }
}
