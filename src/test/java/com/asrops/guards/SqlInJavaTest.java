package com.asrops.guards;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Keeps SQL out of Java, where it would be written for one database only and escape the guards of the statement trees. Looks
 * at string literals alone, as the compiler sees them; plain English writes these words in lower case.
 */
class SqlInJavaTest {

    private static final Pattern SQL = Pattern.compile("\\b(SELECT|FROM|JOIN|WHERE|EXISTS)\\b");

    private final Findings findings = new Findings();

    @Test
    void noStringLiteralIsSql() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"));
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
            Literals literals = new Literals(Trees.instance(task).getSourcePositions());
            task.parse().forEach(unit -> literals.scan(unit, unit));
        }
        findings.mustBeNone("No SQL in Java.");
    }

    private final class Literals extends TreeScanner<Void, CompilationUnitTree> {

        private final SourcePositions positions;

        Literals(SourcePositions positions) {
            this.positions = positions;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, CompilationUnitTree unit) {
            Matcher word = SQL.matcher(String.valueOf(literal.getValue()));
            if (literal.getValue() instanceof String && word.find()) {
                long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, literal));
                findings.add(unit.getSourceFile().getName() + ":" + line + " holds " + word.group()
                        + ": move the statement into both trees below mappers/");
            }
            return null;
        }
    }
}
