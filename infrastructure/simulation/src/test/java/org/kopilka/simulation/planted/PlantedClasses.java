package org.kopilka.simulation.planted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The project's classes once more, one of them with a bug; everything else is as it was. */
final class PlantedClasses extends ClassLoader {
  private static final String OURS = "org.kopilka.";

  private final Map<String, byte[]> planted;

  /** Plants a bug. */
  PlantedClasses(Bug bug) {
    super(PlantedClasses.class.getClassLoader());
    planted = compile(bug);
  }

  private static Map<String, byte[]> compile(Bug bug) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var errors = new StringWriter();
    var compiled = new Compiled(compiler.getStandardFileManager(null, null, null));
    var options = List.of("-proc:none", "-nowarn", "-parameters");
    var sources = List.of(new Source(bug));
    if (!compiler.getTask(errors, compiled, null, options, null, sources).call()) {
      throw new IllegalStateException(bug + " does not compile: " + errors);
    }
    var classes = new HashMap<String, byte[]>();
    compiled.classes.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return classes;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      var loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    var bytes = planted.getOrDefault(name, new byte[0]);
    if (bytes.length == 0) {
      bytes = original(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private byte[] original(String name) throws ClassNotFoundException {
    try (var file = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Bug bug) {
      super(URI.create("bug:///" + bug.type().replace('.', '/') + ".java"), Kind.SOURCE);
      text = bug.source();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Compiled extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    Compiled(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("bug:///" + name + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          var bytes = new ByteArrayOutputStream();
          classes.put(name, bytes);
          return Objects.requireNonNull(bytes);
        }
      };
    }
  }
}
