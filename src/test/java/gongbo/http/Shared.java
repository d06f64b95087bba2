package gongbo.http;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test classes one server and one browser, each started when the first of them asks for it
 * and closed when all have run.
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
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(Shared.class))
        .getOrComputeIfAbsent(parameter.getParameter().getType(), Shared::started);
  }

  private static Object started(Class<?> type) {
    try {
      return Objects.requireNonNull(STARTS.get(type)).start();
    } catch (Exception e) {
      throw new ParameterResolutionException("cannot start " + type.getSimpleName(), e);
    }
  }
}
