import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Rewrites the classes of old libraries (picocli is Java 5 bytecode) as today's bytecode, which
/// the JVM's start-up cache accepts: a third less time to start. The code of their methods stays as
/// it is; what is added are the stack maps that newer class files must have.
///
/// Maven runs it as a source file: `java build/Modernize.java FOLDER`, FOLDER holding the copied
/// jars. A jar without old classes is not touched.
class Modernize {
    /// Java 6, the first version whose classes the cache takes.
    private static final int OLDEST_TAKEN = ClassFile.JAVA_6_VERSION;

    static void main(String[] arguments) throws IOException {
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path jar : jars) {
                modernize(jar);
            }
        }
    }

    private static void modernize(Path jar) throws IOException {
        Path written = jar.resolveSibling(jar.getFileName() + ".new");
        try (ZipFile in = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(in.entries());
            boolean old = false;
            for (ZipEntry entry : entries) {
                old = old || isOld(read(in, entry), entry);
            }
            if (!old) {
                return;
            }
            ClassFile classFile = classFileFor(in);
            try (var out = new ZipOutputStream(Files.newOutputStream(written))) {
                for (ZipEntry entry : entries) {
                    byte[] bytes = read(in, entry);
                    ZipEntry copy = new ZipEntry(entry.getName());
                    copy.setTimeLocal(entry.getTimeLocal());
                    out.putNextEntry(copy);
                    out.write(isOld(bytes, entry) ? rewrite(classFile, bytes) : bytes);
                }
            }
        }
        Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isOld(byte[] bytes, ZipEntry entry) {
        // The major version is the fourth pair of bytes of a class file.
        return entry.getName().endsWith(".class")
                && ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) < OLDEST_TAKEN;
    }

    private static byte[] rewrite(ClassFile classFile, byte[] bytes) {
        ClassTransform sameCode =
                ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
        ClassTransform newVersion =
                (builder, element) -> {
                    if (element instanceof ClassFileVersion) {
                        builder.withVersion(ClassFile.latestMajorVersion(), 0);
                    } else {
                        builder.with(element);
                    }
                };
        return classFile.transformClass(classFile.parse(bytes), sameCode.andThen(newVersion));
    }

    /// Stack maps need to know what extends what: in the JDK first, then in the jar itself.
    private static ClassFile classFileFor(ZipFile jar) {
        ClassHierarchyResolver inJar =
                ClassHierarchyResolver.ofResourceParsing(
                        type -> {
                            String name = type.descriptorString();
                            ZipEntry entry =
                                    jar.getEntry(name.substring(1, name.length() - 1) + ".class");
                            return entry == null ? null : open(jar, entry);
                        });
        return ClassFile.of(
                ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(
                        ClassHierarchyResolver.defaultResolver().orElse(inJar)));
    }

    private static InputStream open(ZipFile jar, ZipEntry entry) {
        try {
            return jar.getInputStream(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
