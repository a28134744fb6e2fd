import { Modal, type ModalProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEscapeLayer } from '../keys/escape-layers.ts'

/** A dialog over the page. Esc closes it and nothing below it. */
export const Dialog = ({ opened, onClose, ...rest }: ModalProps): ReactNode => {
  useEscapeLayer(opened, onClose)
  return <Modal opened={opened} onClose={onClose} closeOnEscape={false} {...rest} />
}
