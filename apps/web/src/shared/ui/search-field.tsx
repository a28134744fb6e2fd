import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useRef, useState, type ReactNode } from 'react'
import { useKeys } from '../keys/use-keys.ts'

const restMs = 250

/** The search over a list. It asks once the typing rests; `/` puts the cursor there. */
export const SearchField = ({
  value,
  label,
  keyLabel,
  onChange,
}: {
  /** What is searched for now, as the URL has it. */
  value: string
  label: string
  /** How the list of keys calls `/`. */
  keyLabel: string
  onChange: (text: string) => void
}): ReactNode => {
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(value)
  const [sent, setSent] = useState(value)
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    // Changed from outside (cleared, or the browser's back button), not by what was typed here.
    if (value !== sent) setText(value)
  }
  const send = useDebouncedCallback((next: string) => {
    setSent(next)
    onChange(next)
  }, restMs)
  useKeys([
    {
      keys: ['/'],
      label: keyLabel,
      run: () => {
        field.current?.select()
        field.current?.focus()
      },
    },
  ])
  return (
    <TextInput
      ref={field}
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} />}
      w={{ base: '100%', xs: 260 }}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        send(currentTarget.value)
      }}
    />
  )
}
