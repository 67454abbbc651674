package vn.sokiemtra.document;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.SchemaTypeSystem;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.jspecify.annotations.Nullable;

/**
 * The whole schema of ECMA-376, as POI compiles it for those who need all of it. The program ships a reduced one, which
 * would call valid what it does not know; the build therefore lays the whole one beside the tests.
 */
final class WholeSchema {

    private static final String HOLDER = "org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder";
    /** Defined by the packaging standard apart from the schema: types of the parts, relations, Dublin Core. */
    private static final List<String> OF_THE_PACKAGE = List.of("[Content_Types].xml", ".rels", "docProps/core.xml");

    private final SchemaTypeLoader schema;

    WholeSchema() {
        Path jar = Path.of("target", "whole-schema", "poi-ooxml-full.jar").toAbsolutePath();
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("built without the schema: " + jar);
        }
        try {
            var types = (SchemaTypeSystem) new Apart(jar.toUri().toURL()).loadClass(HOLDER).getField("typeSystem")
                    .get(null);
            schema = XmlBeans.typeLoaderUnion(new SchemaTypeLoader[]{types, XmlBeans.getBuiltinTypeSystem()});
        } catch (ReflectiveOperationException | MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every part of the file that the schema knows, and a line for a part that it does not. */
    List<String> errors(byte[] docx) {
        return errors(DocxRules.parts(docx));
    }

    List<String> errors(Map<String, String> parts) {
        var errors = new ArrayList<String>();
        parts.forEach((name, xml) -> {
            if (name.endsWith(".xml") && OF_THE_PACKAGE.stream().noneMatch(name::endsWith)) {
                part(name, xml).forEach(error -> errors.add(name + ": " + error));
            }
        });
        return errors.stream().distinct().toList();
    }

    private List<String> part(String name, String xml) {
        try {
            XmlObject part = schema.parse(xml, null, new XmlOptions());
            if (part.schemaType().isNoType()) {
                return List.of("not in the schema");
            }
            var errors = new ArrayList<XmlError>();
            part.validate(new XmlOptions().setErrorListener(errors));
            return errors.stream().map(XmlError::getMessage).toList();
        } catch (XmlException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** Looks for the classes of the schema here first; all else, XmlBeans itself too, is that of the tests. */
    private static final class Apart extends URLClassLoader {

        Apart(URL jar) {
            super(new URL[]{jar}, WholeSchema.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null && (name.startsWith("org.openxmlformats.") || name.startsWith("org.apache.poi.schemas.")
                    || name.startsWith("com.microsoft.schemas."))) {
                return findClass(name);
            }
            return loaded == null ? super.loadClass(name, resolve) : loaded;
        }

        @Override
        public @Nullable URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }
}
