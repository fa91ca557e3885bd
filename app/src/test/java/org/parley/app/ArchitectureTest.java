package org.parley.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The picture in `docs/architecture.puml`, as a test. It stands in `app` because `app` sees all
/// modules.
class ArchitectureTest {
    private static final Path PICTURE = Path.of("..", "docs", "architecture.puml");

    private final JavaClasses all =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.parley");

    @Test
    void seesOtherModules() {
        assertThat(all).extracting(type -> type.getPackageName()).contains("org.parley.economy");
    }

    @Test
    void everyPackageIsInThePicture() throws IOException {
        String picture = Files.readString(PICTURE);
        assertThat(all)
                .extracting(
                        type ->
                                type.getPackageName()
                                        .replaceFirst("^org\\.parley\\.(\\w+).*", "$1"))
                .allSatisfy(
                        concept ->
                                assertThat(picture).contains("<<org.parley." + concept + "..>>"));
    }

    @Test
    void packagesUseOnlyWhatThePictureAllows() {
        classes()
                .should(
                        adhereToPlantUmlDiagram(
                                PICTURE, consideringOnlyDependenciesInAnyPackage("org.parley..")))
                .check(all);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.parley.(*)..").should().beFreeOfCycles().check(all);
        slices().matching("org.parley.app.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(all);
    }
}
