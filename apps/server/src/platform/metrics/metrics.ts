import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** Prometheus figures of this process. Labels have few values; detail belongs into the log. */
export type Metrics = {
  registry: Registry
  requestSeconds: Histogram<'method' | 'route' | 'status'>
  callsInProgress: Gauge<'line'>
  callsEnded: Counter<'line' | 'status'>
}

export const createMetrics = (): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'muloqot_http_request_seconds',
      help: 'Time from request to answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.15, 0.4, 1, 5],
      registers: [registry],
    }),
    callsInProgress: new Gauge({
      name: 'muloqot_calls_in_progress',
      help: 'Calls that this process has placed and that have not ended, by line kind',
      labelNames: ['line'],
      registers: [registry],
    }),
    callsEnded: new Counter({
      name: 'muloqot_calls_ended_total',
      help: 'Calls that ended, by line kind and outcome',
      labelNames: ['line', 'status'],
      registers: [registry],
    }),
  }
}
