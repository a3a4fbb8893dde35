package com.asrops.demo;

import com.asrops.demo.FielddataRows.MachineLog;
import com.asrops.demo.FielddataRows.MaterialLog;
import com.asrops.demo.FielddataRows.Note;
import com.asrops.demo.FielddataRows.Production;
import com.asrops.demo.FielddataRows.Report;
import com.asrops.demo.FielddataRows.Weather;
import com.asrops.demo.FielddataRows.Work;
import java.util.List;
import java.util.function.Consumer;

/** Loads what the crews record beside their timecards, while these are loaded. */
final class FielddataLoader implements Timecards.Sink, AutoCloseable {

    private final SiteDays siteDays;
    private final ReportMaker reportMaker;
    private final LogMaker logMaker;
    private final Fleet fleet;
    private final Deliveries deliveries;
    private final Chunks<Report> reports;
    private final Chunks<Note> notes;
    private final Chunks<Weather> weather;
    private final Chunks<Work> work;
    private final Chunks<Production> production;
    private final Chunks<MachineLog> machines;
    private final Chunks<MaterialLog> materials;

    FielddataLoader(DemoData data, FielddataDemoMapper mapper) {
        siteDays = new SiteDays(data.team(), this::load);
        reportMaker = data.reportMaker();
        logMaker = data.logMaker();
        fleet = data.fleet();
        deliveries = data.deliveries();
        reports = new Chunks<>(mapper::insertReports);
        notes = ofReports(mapper::insertNotes);
        weather = ofReports(mapper::insertWeather);
        work = ofReports(mapper::insertWork);
        production = ofReports(mapper::insertProduction);
        machines = ofReports(mapper::insertEquipmentLogs);
        materials = ofReports(mapper::insertMaterialLogs);
        DemoLoader.insert(fleet.machines().stream(), mapper::insertEquipment);
        DemoLoader.insert(deliveries.materials().stream(), mapper::insertMaterials);
    }

    /** Rows that point to reports, which may still wait for their chunk to fill. */
    private <T> Chunks<T> ofReports(Consumer<String> statement) {
        return new Chunks<>(rows -> {
            reports.flush();
            statement.accept(rows);
        });
    }

    @Override
    public void accept(TimecardRow card, List<EntryRow> entries) {
        siteDays.accept(card, entries);
    }

    private void load(SiteDay site) {
        Report report = reportMaker.report(site);
        reports.accept(report);
        reportMaker.notes(report, notes);
        reportMaker.weather(site, report, weather);
        logMaker.work(site, report, work);
        logMaker.production(site, report, production);
        fleet.logs(site, report, machines);
        deliveries.logs(site, report, materials);
    }

    @Override
    public void close() {
        siteDays.flush();
        reports.close();
        List.of(notes, weather, work, production, machines, materials).forEach(Chunks::close);
    }
}
