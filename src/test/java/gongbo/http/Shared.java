package gongbo.http;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives all test classes one server, started when the first of them asks for it and closed when all
 * have run, and each class a browser of its own, as a browser can be used by one thread only.
 */
public final class Shared implements ParameterResolver {
  private static final Map<Class<?>, Start> STARTS =
      Map.of(SampleServer.class, SampleServer::start, Chromium.class, Chromium::start);

  /** Starts something that is closed in the end. */
  private interface Start {
    AutoCloseable start() throws Exception;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return STARTS.containsKey(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    ExtensionContext scope = type.equals(Chromium.class) ? context : context.getRoot();
    return scope
        .getStore(ExtensionContext.Namespace.create(Shared.class))
        .getOrComputeIfAbsent(type, Shared::started);
  }

  private static Object started(Class<?> type) {
    try {
      return Objects.requireNonNull(STARTS.get(type)).start();
    } catch (Exception e) {
      throw new ParameterResolutionException("cannot start " + type.getSimpleName(), e);
    }
  }
}
