-- What suppliers asked for materials, and when: rows are added and never changed.

CREATE TABLE supplier_prices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    supplier_id INTEGER NOT NULL REFERENCES companies (id),
    material_id INTEGER NOT NULL REFERENCES materials (id),
    price INTEGER NOT NULL CHECK (price > 0),
    quoted_date TEXT NOT NULL CHECK (quoted_date IS date(quoted_date)),
    valid_until_date TEXT CHECK (valid_until_date IS date(valid_until_date)),
    source TEXT NOT NULL CHECK (source IN ('QUOTE', 'PRICE_LIST', 'INVOICE', 'PHONE')),
    archived_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    version INTEGER NOT NULL
) STRICT;
CREATE INDEX supplier_prices_quoted_date ON supplier_prices (quoted_date, id);
CREATE INDEX supplier_prices_supplier_id_quoted_date ON supplier_prices (supplier_id, quoted_date, id);
CREATE INDEX supplier_prices_material_id_quoted_date ON supplier_prices (material_id, quoted_date, id);
CREATE INDEX supplier_prices_price ON supplier_prices (price, id);
