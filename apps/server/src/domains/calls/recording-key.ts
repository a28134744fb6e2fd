/** Where the recording of a call lies. It follows from the call alone, so a file whose row never came can be found. */
export const recordingKeyOf = (companyId: string, callId: string): string =>
  `calls/${companyId}/${callId}.wav`
