package com.asrops.web;

import com.asrops.kernel.Caller;
import com.asrops.testing.Answer;
import com.asrops.testing.Programs;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.json.JsonMapper;

/** The GraphiQL page in a browser without a window, and what a person does there. */
final class GraphiqlPage implements AutoCloseable {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String MODEL = "globalThis.__MONACO.editor.getModels().find(m => m.uri.path.endsWith('%s'))";

    private static final Map<String, Object> SIZE =
            Map.of("width", 1400, "height", 900, "deviceScaleFactor", 1, "mobile", false);

    /** It regrets that it knows no debugging protocol of so new a browser; none is used. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private final URI address;
    private final ChromeDriver browser;
    private final WebDriverWait wait;

    private GraphiqlPage(URI address, ChromeDriver browser) {
        this.address = address;
        this.browser = browser;
        this.wait = new WebDriverWait(browser, Duration.ofSeconds(60), Duration.ofMillis(50));
    }

    /** Starts the browser, for a page that it has not seen yet. */
    static GraphiqlPage open(URI address, Path profile) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Programs.file("chromedriver"))
                .build();
        GraphiqlPage page = new GraphiqlPage(address, new ChromeDriver(service, options(profile)));
        page.browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", SIZE);
        return page;
    }

    /** Opens the page with nothing left of an earlier visit, and waits until somebody can sign in. */
    void visit() {
        browser.get("about:blank");
        browser.executeCdpCommand(
                "Storage.clearDataForOrigin",
                Map.of("origin", "http://" + address.getAuthority(), "storageTypes", "all"));
        requestsElsewhere();
        errors();
        browser.get(address.toString());
        wait.until(ExpectedConditions.elementToBeClickable(By.name("token")));
    }

    /** Signs in with a click, and waits until the page can be used. */
    void signIn(Caller.Role role) {
        click(By.cssSelector("button[data-role=" + role + "]"));
        waitUntilReady();
    }

    /** Signs in by pasting a key. */
    void signIn(String token) {
        type("token", token + Keys.ENTER);
        waitUntilReady();
    }

    void waitUntilReady() {
        field("projects");
        waitFor("return globalThis.__MONACO?.editor.getModels().length === 4");
    }

    /** Signs in with login and password, and returns why that failed. */
    String failToSignIn(String login, String password) {
        type("login", login);
        type("password", password + Keys.ENTER);
        return wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[role=alert]")))
                .getText();
    }

    private void type(String field, String text) {
        wait.until(ExpectedConditions.elementToBeClickable(By.name(field))).sendKeys(text);
    }

    void signOut() {
        click(By.cssSelector(".who button"));
        wait.until(ExpectedConditions.elementToBeClickable(By.name("token")));
    }

    /** What stands beside the way out, once it is known. */
    void waitForName(String name) {
        wait.until(ExpectedConditions.textToBe(By.cssSelector(".who span"), name));
    }

    void reload() {
        browser.navigate().refresh();
    }

    private static ChromeOptions options(Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Programs.file("chromium"));
        options.setCapability("goog:loggingPrefs", logs);
        return options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
    }

    void newTab() {
        int before = tabs().size();
        click(By.cssSelector("button.graphiql-tab-add"));
        wait.until(driver -> tabs().size() == before + 1);
    }

    List<String> tabTitles() {
        return tabs().stream().map(WebElement::getText).toList();
    }

    void openTab(int index) {
        tabs().get(index).click();
    }

    private String openTabTitle() {
        return browser.findElement(By.cssSelector("[role=tab][aria-selected=true] button.graphiql-tab-button, "
                        + ".graphiql-tab-active button.graphiql-tab-button"))
                .getText();
    }

    private List<WebElement> tabs() {
        return browser.findElements(By.cssSelector("button.graphiql-tab-button"));
    }

    /** Clicks a field of the query type in the explorer, and then one below the other. */
    void choose(String... path) {
        field(path).click();
    }

    private WebElement field(String... path) {
        StringBuilder selector = new StringBuilder(".graphiql-explorer-root ");
        for (int i = 0; i < path.length - 1; i++) {
            selector.append(".graphiql-explorer-").append(path[i]).append(' ');
        }
        selector.append("span[data-field-name=\"").append(path[path.length - 1]).append("\"]");
        return wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector.toString())));
    }

    /** The text of the query editor. */
    String query() {
        return text("operation.graphql");
    }

    /** Writes an operation into the open tab. */
    void write(String operation) {
        browser.executeScript(MODEL.formatted("operation.graphql") + ".setValue(arguments[0])", operation);
    }

    void waitForQuery(String part) {
        wait.until(driver -> query().contains(part));
    }

    /** Runs the query of the open tab, once the page knows the query's name, and waits for its result. */
    Answer execute() {
        wait.until(
                driver -> query().contains(" " + openTabTitle() + " ") || query().contains(" " + openTabTitle() + "("));
        browser.executeScript(MODEL.formatted("response.json") + ".setValue('')");
        click(By.cssSelector("button.graphiql-execute-button"));
        wait.until(driver -> text("response.json").strip().endsWith("}"));
        return new Answer(200, text("response.json"));
    }

    /** Downloads the whole list of the query in the open tab, and returns the file once it is complete. */
    Path downloadCsv(Path folder) {
        browser.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        click(By.cssSelector("button[aria-label='Download all rows as CSV']"));
        return wait.until(driver -> {
            File[] files = folder.toFile().listFiles((in, name) -> name.endsWith(".csv"));
            return files == null || files.length == 0 ? null : files[0].toPath();
        });
    }

    private String text(String file) {
        return (String) browser.executeScript("return " + MODEL.formatted(file) + ".getValue()");
    }

    private void click(By selector) {
        wait.until(ExpectedConditions.elementToBeClickable(selector)).click();
    }

    private void waitFor(String script) {
        wait.until(driver -> Boolean.TRUE.equals(browser.executeScript(script)));
    }

    void picture(Path file) throws IOException {
        browser.executeScript("document.querySelector('.graphiql-tab-active').scrollIntoView({block: 'nearest'})");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, browser.getScreenshotAs(OutputType.BYTES));
    }

    /** The addresses of all requests so far that were meant for another machine. */
    List<String> requestsElsewhere() {
        return browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> new JsonMapper().readTree(entry.getMessage()).get("message"))
                .filter(event ->
                        event.get("method").asString().matches("Network\\.(requestWillBeSent|webSocketCreated)"))
                .map(event -> event.get("params"))
                .map(params -> params.has("request") ? params.get("request") : params)
                .map(request -> request.get("url").asString())
                .filter(GraphiqlPage::isElsewhere)
                .toList();
    }

    private static boolean isElsewhere(String url) {
        return !url.matches("(data|blob|chrome):.*")
                && !LOCAL.contains(URI.create(url).getHost());
    }

    /** What the console has shown as errors since it was asked last. */
    List<String> errors() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(Object::toString)
                .toList();
    }

    @Override
    public void close() {
        browser.quit();
    }
}
