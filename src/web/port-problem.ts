const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program',
  EACCES: 'may not be used by your account',
  EPERM: 'may not be used by your account',
}

/** Why listening on the port failed, as a sentence; null when the error is about something else. */
export const portProblem = (port: number, error: unknown): string | null => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = reasons[code]
  return reason === undefined ? null : `Port ${port} ${reason}. Choose another one, or leave --port out.`
}
