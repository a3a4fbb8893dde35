package com.asrops.kernel.migration;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** A way up or down, asked first what it will do. */
interface Change {

    /**
     * The versions that will be applied or undone, in that order.
     *
     * @throws com.asrops.kernel.StartupException when it must not be done
     */
    List<String> plan(History before);

    void run() throws SQLException, IOException;
}
