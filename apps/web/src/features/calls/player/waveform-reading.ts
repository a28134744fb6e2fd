import { getCallWaveform } from '@muloqot/contract'
import { reading } from '../../../shared/api/use-endpoint.ts'

/** Reads what a call's waveform is drawn from, once: a recording never changes. */
export const waveformOf = (
  callId: string,
): ReturnType<typeof reading<typeof getCallWaveform>> & { staleTime: number } => ({
  ...reading(getCallWaveform, { params: { id: callId } }),
  staleTime: Number.POSITIVE_INFINITY,
})
