import type { GetInputPropsReturnType } from '@mantine/form'

/** The properties of a form's field, with what the server has against it where the form itself has nothing. */
export const withServerError = (
  props: GetInputPropsReturnType,
  error: string | undefined,
): GetInputPropsReturnType => ({ ...props, error: (props.error as unknown) ?? error })
