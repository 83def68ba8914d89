package org.kopilka.bench.coldstart;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A function's package, unpacked as Lambda does it.
 *
 * @param folder {@code LAMBDA_TASK_ROOT}
 * @param jars of its {@code lib/}, always in the same order: an AOT cache is for one class path
 */
record Unpacked(Path folder, List<Path> jars) {
  /** Amazon's runtime client, which a managed runtime has outside the package. */
  private static final List<String> CLIENT =
      List.of("aws-lambda-java-runtime-interface-client", "aws-lambda-java-serialization");

  /** Unpacks it anew. */
  static Unpacked of(Path zip, Path folder) throws IOException {
    delete(folder);
    var jars = new ArrayList<Path>();
    try (var packed = new ZipFile(zip.toFile())) {
      for (var entry : packed.stream().filter(each -> !each.isDirectory()).toList()) {
        var file = folder.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        try (var in = packed.getInputStream(entry)) {
          Files.copy(in, file);
        }
        jars.add(file);
      }
    }
    jars.sort(Comparator.naturalOrder());
    return new Unpacked(folder, List.copyOf(jars));
  }

  /** The same with one class more, in a jar of its own: an AOT cache takes none from folders. */
  Unpacked with(Class<?> more) throws IOException {
    var name = more.getName().replace('.', '/') + ".class";
    var file = folder.resolve(more.getSimpleName() + ".jar");
    try (var jar = new JarOutputStream(Files.newOutputStream(file));
        var in = Objects.requireNonNull(more.getClassLoader().getResourceAsStream(name))) {
      jar.putNextEntry(new ZipEntry(name));
      in.transferTo(jar);
    }
    var all = new ArrayList<>(jars);
    all.add(file);
    return new Unpacked(folder, List.copyOf(all));
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** The class path of its process: its own jars, and then the client's. */
  String classPath() {
    var all = new ArrayList<>(jars.stream().map(Path::toString).toList());
    all.addAll(client());
    return String.join(File.pathSeparator, all);
  }

  private static List<String> client() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(jar -> CLIENT.stream().anyMatch(Path.of(jar).getFileName().toString()::startsWith))
        .toList();
  }

  /**
   * The client's native part, unpacked: the client itself would unpack it at each start, which a
   * managed runtime does not.
   */
  static Path nativeClient(Path folder) throws IOException {
    var jar = client().stream().filter(each -> each.contains(CLIENT.getFirst())).findFirst();
    var machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    var file = folder.resolve("runtime-client.so");
    Files.createDirectories(folder);
    try (var packed = new ZipFile(jar.orElseThrow());
        var in =
            packed.getInputStream(
                packed.getEntry("jni/libaws-lambda-jni.linux-" + machine + ".so"))) {
      Files.deleteIfExists(file);
      Files.copy(in, file);
    }
    return file;
  }
}
