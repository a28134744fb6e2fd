import { changeMe, getMe, getSettings, type Me } from '@muloqot/contract'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMe } from '../api/me.ts'
import { keyOf, useCall } from '../api/use-endpoint.ts'
import { LanguageChoice } from './language-choice.tsx'
import { hearLanguage } from '../i18n/own-language.ts'

/** The language as the person's own: it is kept on the server, for their other devices and for mails. */
export const OwnLanguageChoice = (): ReactNode => {
  const { id } = useMe()
  const client = useQueryClient()
  const change = useCall(changeMe, [getSettings])
  return (
    <LanguageChoice
      onChoose={(language) => {
        // Known at once and not asked for again: an answer to an earlier choice must not undo a later one.
        hearLanguage(id, language)
        client.setQueryData<Me>(keyOf(getMe, {}), (me) => me && { ...me, language })
        change.mutate({ body: { language } })
      }}
    />
  )
}
