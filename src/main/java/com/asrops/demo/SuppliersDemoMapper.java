package com.asrops.demo;

import org.apache.ibatis.annotations.Param;

/** Writes chunks of what the suppliers domain holds; a chunk is a JSON array. */
interface SuppliersDemoMapper extends DomainTables {

    void insertPrices(@Param("rows") String rows);
}
