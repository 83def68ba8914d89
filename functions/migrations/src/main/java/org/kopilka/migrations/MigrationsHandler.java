package org.kopilka.migrations;

import static org.kopilka.wire.http.Route.on;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.kopilka.files.Bucket;
import org.kopilka.files.S3;
import org.kopilka.phones.ReachablePhones;
import org.kopilka.store.DynamoDb;
import org.kopilka.store.TableItems;
import org.kopilka.store.dayx.DayXs;
import org.kopilka.store.ledger.Checksum;
import org.kopilka.store.ledger.Journal;
import org.kopilka.store.ledger.Pause;
import org.kopilka.store.member.Arrivals;
import org.kopilka.store.member.Departures;
import org.kopilka.store.member.Dice;
import org.kopilka.store.member.Identity;
import org.kopilka.store.member.Members;
import org.kopilka.store.member.Registration;
import org.kopilka.store.migration.Migrations;
import org.kopilka.store.programme.ProgrammeShelf;
import org.kopilka.wire.environment.Settings;
import org.kopilka.wire.event.BusEvent;
import org.kopilka.wire.field.TextFormats;
import org.kopilka.wire.http.Routes;
import org.kopilka.wire.http.Scope;
import org.kopilka.wire.json.Json;
import org.kopilka.wire.programme.ProgrammeChoice;
import org.kopilka.wire.programme.ProgrammeJson;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Migrations of older programmes (contract, Administration). Started by requests, by the upload of
 * a base, and by its own order to go on, {@code MigrationStep}.
 *
 * <p>Environment: {@code TABLE_NAME}, {@code PROGRAMME}, {@code IDENTITY_PEPPER}; {@code
 * FILES_BUCKET}; {@code CODE_COUNTRIES}, whose mobile phones texts reach.
 */
public final class MigrationsHandler implements RequestStreamHandler {
  /** A run stops here: more than a chunk and what follows the last one take. */
  static final int RESERVE_MS = 120_000;

  private static final Set<Scope> ADMIN = Set.of(Scope.ADMIN);

  private final Routes routes;
  private final Steps steps;

  /** What Lambda calls. */
  public MigrationsHandler() {
    this(
        DynamoDb.client(System.getenv()),
        S3.client(System.getenv()),
        S3.presigner(System.getenv()),
        Clock.systemUTC(),
        System.getenv(),
        Dice.secure());
  }

  /** With everything that it meets outside handed in, chance included. */
  public MigrationsHandler(
      DynamoDbClient db,
      S3Client s3,
      S3Presigner presigner,
      Clock clock,
      Map<String, String> environment,
      Dice dice) {
    var settings = new Settings(environment);
    var table = new TableItems(db, settings.table());
    var bucket = new Bucket(s3, presigner, settings.files());
    var shelf = new ProgrammeShelf(table, ProgrammeJson::read);
    var programmes = new ProgrammeChoice(settings.programme(), shelf::get);
    var migrations = new Migrations(table);
    this.steps = steps(table, bucket, shelf, migrations, settings, clock, dice);
    var json = new MigrationJson(bucket);
    var all = new MigrationRoutes(migrations, new DayXs(table), programmes, json, clock);
    this.routes =
        Routes.of(
            on("POST /v1/migrations", ADMIN, all::open),
            on("GET /v1/migrations/{id}", ADMIN, all::show),
            on("POST /v1/migrations/{id}/rollback", ADMIN, all::rollBack));
  }

  private static Steps steps(
      TableItems table,
      Bucket bucket,
      ProgrammeShelf shelf,
      Migrations migrations,
      Settings settings,
      Clock clock,
      Dice dice) {
    var identity = new Identity(settings.pepper());
    var members = new Members(table, identity);
    var pause = Pause.jittered();
    var journal = new Journal(table, pause);
    var arrivals = new Arrivals(table, new Registration(table, identity), members, dice, pause);
    var departures = new Departures(table, identity, members, journal, pause);
    return new Steps(
        migrations,
        bucket,
        shelf,
        new ReachablePhones(settings.codeCountries()),
        new Checksum(table, pause),
        new Importing(bucket, migrations, arrivals, clock),
        new RollingBack(migrations, journal, departures),
        clock);
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    var bytes = input.readAllBytes();
    var event = Json.read(new ByteArrayInputStream(bytes));
    BooleanSupplier time = () -> context.getRemainingTimeInMillis() > RESERVE_MS;
    if (event.has("routeKey")) {
      routes.handle(new ByteArrayInputStream(bytes), output, context);
    } else if (event.has("Records")) {
      event.path("Records").forEach(record -> uploaded(record, time));
    } else {
      steps.go(named(BusEvent.decode(event)), time);
    }
  }

  private void uploaded(JsonNode record, BooleanSupplier time) {
    var key = record.path("s3").path("object").path("key").asText();
    Keys.named(key).ifPresent(named -> steps.uploaded(named, time));
  }

  private static Keys.Named named(BusEvent event) {
    return event.read(
        data ->
            new Keys.Named(
                data.required("programme", TextFormats.ID),
                data.required("migrationId", TextFormats.ID)));
  }
}
