package com.asrops.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import com.asrops.kernel.Caller.Role;
import com.asrops.kernel.database.Dialect;
import com.asrops.operations.EntityClient;
import com.asrops.testing.OnBothDatabases;
import com.asrops.testing.TestServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnBothDatabases
class SupplierPriceTest {

    private static final String ROW = ", '2026-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000000Z', 1)";

    private final TestServer server;
    private final EntityClient client;

    SupplierPriceTest(TestServer server) {
        this.server = server;
        this.client = new EntityClient(server, "SupplierPrice", "supplier_prices");
    }

    @BeforeEach
    void load() {
        client.reset();
        int dollar = server.dialect() == Dialect.SQLITE ? 10_000 : 1;
        server.execute(
                "INSERT INTO companies (id, name, name_folded, kind, time_zone, week_start, created_at, updated_at, version)"
                        + " VALUES (3, 'Pier Supply', 'pier supply', 'SUPPLIER', 'UTC', 'MONDAY'" + ROW,
                "INSERT INTO materials (id, name, name_folded, unit, created_at, updated_at, version)"
                        + " VALUES (1, 'Strut', 'strut', 'FT'" + ROW,
                price(1, 4 * dollar, "'2025-12-01', '2025-12-31', 'QUOTE'"),
                price(2, 5 * dollar, "'2026-01-02', NULL, 'INVOICE'"));
        if (server.dialect() == Dialect.POSTGRESQL) {
            // Rows with ids of their own do not move the counter of the ids.
            server.execute("SELECT setval(pg_get_serial_sequence('supplier_prices', 'id'), 100)");
        }
    }

    private static String price(int id, int price, String rest) {
        return "INSERT INTO supplier_prices (id, supplier_id, material_id, price, quoted_date, valid_until_date, source, created_at,"
                + " updated_at, version) VALUES (" + id + ", 3, 1, " + price + ", " + rest + ROW;
    }

    @Test
    void readsInFull() {
        client.reads("@SupplierPrice:1", """
                id price quotedDate validUntilDate source archivedAt createdAt updatedAt version supplier { name } material { name }""", """
                {"id": "U3VwcGxpZXJQcmljZTox", "price": "4.0000", "quotedDate": "2025-12-01", "validUntilDate": "2025-12-31",
                 "source": "QUOTE", "archivedAt": null, "createdAt": "2026-01-01T00:00:00.000000Z", "updatedAt": "2026-01-01T00:00:00.000000Z",
                 "version": 1, "supplier": {"name": "Pier Supply"}, "material": {"name": "Strut"}}
                """);
    }

    @Test
    void theHistoryIsFoundFromItsSupplierAndItsMaterial() {
        server.graphQl().document("""
                { companies(filter: {supplierPrices: {some: {price: {gt: "4.5"}}}}) { nodes { name supplierPrices { nodes { price } } } }
                  materials(filter: {prices: {some: {supplier: {name: {contains: "PIER"}}, validUntilDate: {isNull: true}}}}) { nodes { name
                    prices(orderBy: [{field: PRICE}]) { nodes { quotedDate } } } } }
                """).execute().path("").matchesJsonStrictly("""
                {"companies": {"nodes": [{"name": "Pier Supply", "supplierPrices": {"nodes": [{"price": "5.0000"}, {"price": "4.0000"}]}}]},
                 "materials": {"nodes": [{"name": "Strut", "prices": {"nodes": [{"quotedDate": "2025-12-01"}, {"quotedDate": "2026-01-02"}]}}]}}
                """);
    }

    @Test
    void aSupervisorSeesNone() {
        assertThat(server.as(Role.SUPERVISOR).codeOf("{ materials { nodes { prices { totalCount } } } }"))
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void isCreatedAndNeverChanged() {
        client.writes("Create", """
                {supplierId: @Company:3, materialId: @Material:1, price: "5.1234", quotedDate: "2026-01-05", source: PHONE}""", "price quotedDate validUntilDate source", """
                {"price": "5.1234", "quotedDate": "2026-01-05", "validUntilDate": null, "source": "PHONE"}
                """);
        assertThat(server.answer("mutation { supplierPriceUpdate(input: {}) { userErrors { code } } }"))
                .containsKey("errors");
    }

    @Test
    void isArchivedAndTakenBack() {
        client.archivesAndTakesBack("@SupplierPrice:1", "supplierPrices");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {supplierId: @Company:2, materialId: @Material:1, price: "1", quotedDate: "2026-01-05", source: QUOTE} | NOT_A_SUPPLIER | supplierId
                    {supplierId: @Company:3, materialId: @Material:9, price: "1", quotedDate: "2026-01-05", source: QUOTE} | NOT_FOUND | materialId
                    {supplierId: @Company:3, materialId: @Material:1, price: "0", quotedDate: "2026-01-05", source: QUOTE} | OUT_OF_RANGE | price
                    {supplierId: @Company:3, materialId: @Material:1, price: "100000000000000.0001", quotedDate: "2026-01-05", source: QUOTE} | OUT_OF_RANGE | price
                    {supplierId: @Company:3, materialId: @Material:1, price: "0.00001", quotedDate: "2026-01-05", source: QUOTE} | TOO_MANY_DECIMALS | price
                    {supplierId: @Company:3, materialId: @Material:1, price: "1", quotedDate: "2999-01-01", source: QUOTE} | IN_FUTURE | quotedDate
                    {supplierId: @Company:3, materialId: @Material:1, price: "1", quotedDate: "2026-01-05", validUntilDate: "2026-01-04", source: QUOTE} | BEFORE_QUOTE | validUntilDate
                    """)
    void refusesAndWritesNothing(String input, String code, String field) {
        client.refuses("Create", input, code, field);
    }
}
