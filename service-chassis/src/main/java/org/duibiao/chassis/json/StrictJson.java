package org.duibiao.chassis.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.duibiao.chassis.text.SafeText;
import org.duibiao.chassis.time.ChinaTime;

/**
 * How JSON is read and written everywhere: an unknown or repeated field, a value of another type,
 * trailing text or a control character is an error; instants are written with the offset of
 * Asia/Shanghai. What is read from events states its own tolerance.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
  /** Last of all customizers, so that nobody's serializer replaces ours. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
        .registerModule(module());
    mapper.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    mapper
        .coercionConfigFor(LogicalType.Textual)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
  }

  private static SimpleModule module() {
    return new SimpleModule("strict")
        .addDeserializer(String.class, new CheckedText())
        .addDeserializer(BigDecimal.class, new WritableNumber())
        .addDeserializer(
            LocalDate.class, new OfACalendar<>(LocalDate.class, ChinaTime::day, "a day"))
        .addDeserializer(
            OffsetDateTime.class,
            new OfACalendar<>(OffsetDateTime.class, ChinaTime::moment, "a moment"))
        .addDeserializer(
            Instant.class,
            new OfACalendar<>(
                Instant.class, text -> ChinaTime.moment(text).toInstant(), "a moment"))
        .addSerializer(Instant.class, new ShanghaiInstant());
  }

  private static final class CheckedText extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = super.deserialize(parser, context);
      if (text != null && !SafeText.is(text)) {
        throw new UnsafeTextException(parser);
      }
      return text;
    }
  }

  /** A number that can be written out: a few signs may stand for millions of digits. */
  private static final class WritableNumber extends NumberDeserializers.BigDecimalDeserializer {
    private static final long serialVersionUID = 1L;
    private static final int MOST_PLACES = 1_000;

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      BigDecimal number = super.deserialize(parser, context);
      if (number == null || Math.abs((long) number.scale()) <= MOST_PLACES) {
        return number;
      }
      return (BigDecimal)
          context.handleWeirdStringValue(
              BigDecimal.class, number.toString(), "a number with fewer places is expected");
    }
  }

  /** A day or a moment as calendars show it; years that no calendar shows are no input. */
  private static final class OfACalendar<T> extends StdDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final transient Function<String, T> reading;
    private final String expected;

    OfACalendar(Class<T> type, Function<String, T> reading, String expected) {
      super(type);
      this.type = type;
      this.reading = reading;
      this.expected = expected;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return type.cast(context.handleUnexpectedToken(type, parser));
      }
      String text = parser.getText();
      try {
        return reading.apply(text);
      } catch (DateTimeException noneSuch) {
        Log.tracef("%s is not %s", text, expected);
      }
      return type.cast(context.handleWeirdStringValue(type, text, expected + " is expected"));
    }
  }

  private static final class ShanghaiInstant extends StdSerializer<Instant> {
    private static final long serialVersionUID = 1L;

    ShanghaiInstant() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ChinaTime.shown(instant)));
    }
  }
}
