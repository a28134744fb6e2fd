import { changeLine, createLine, getLine, listLines, type LineView } from '@muloqot/contract'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../../../shared/api/me.ts'
import { reading, useCall } from '../../../shared/api/use-endpoint.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { SidePane } from '../../../shared/ui/side-pane.tsx'
import { LinesSkeleton } from '../../../shared/ui/skeleton.tsx'
import { toastDone } from '../../../shared/ui/toasts.tsx'
import { useErrorText } from '../../../shared/ui/use-error-text.ts'
import { bodyOf, changeOf, draftOf, newLine, problemsOf, type LineDraft } from './line-draft.ts'
import { LineForm } from './line-form.tsx'
import css from './lines.module.css'

/** The form of one line, with its foot. @param line null for a new one */
const LineEditor = ({ line, onClose }: { line: LineView | null; onClose: () => void }): ReactNode => {
  const { t } = useTranslation('lines')
  const { t: common } = useTranslation()
  const errorText = useErrorText()
  const mayWrite = useCan('lines.write')
  const [draft, setDraft] = useState<LineDraft>(() => (line ? draftOf(line) : newLine))
  const [isTried, setIsTried] = useState(false)
  const create = useCall(createLine, [listLines])
  const change = useCall(changeLine, [listLines, getLine])
  const error = create.error ?? change.error
  const isNameTaken = error?.code === 'line.name_taken'
  const changed = line ? changeOf(line, draft) : null
  const done = ({ name }: LineView): void => {
    toastDone(line ? t('form.saved', { name }) : t('form.created', { name }))
    onClose()
  }
  const submit = (): void => {
    setIsTried(true)
    if (problemsOf(draft).length > 0) return
    if (!line) create.mutate({ body: bodyOf(draft) }, { onSuccess: done })
    else if (changed) change.mutate({ params: { id: line.id }, body: changed }, { onSuccess: done })
  }
  return (
    <SidePane
      title={line?.name ?? t('list.new')}
      onClose={onClose}
      footer={
        mayWrite ? (
          <>
            <Button variant="default" onClick={onClose}>
              {common('action.cancel')}
            </Button>
            <Button
              loading={create.isPending || change.isPending}
              disabled={line !== null && changed === null}
              onClick={submit}
            >
              {line ? common('action.save') : common('action.create')}
            </Button>
          </>
        ) : undefined
      }
    >
      <fieldset disabled={!mayWrite} className={css.fieldset}>
        {error && !isNameTaken && (
          <p className={css.error} role="alert">
            {errorText(error)}
          </p>
        )}
        <LineForm
          kind={line?.kind ?? 'practice'}
          draft={draft}
          wasDefault={line?.isDefault ?? false}
          problems={isTried ? problemsOf(draft) : []}
          nameError={isNameTaken ? errorText(error) : undefined}
          onChange={(part) => {
            setDraft((before) => ({ ...before, ...part }))
          }}
        />
      </fieldset>
    </SidePane>
  )
}

/** One line beside the list. */
export const LinePane = ({ lineId, onClose }: { lineId: string; onClose: () => void }): ReactNode => {
  const { t } = useTranslation('lines')
  const line = useQuery(reading(getLine, { params: { id: lineId } }))
  if (line.data) return <LineEditor line={line.data} onClose={onClose} />
  return (
    <SidePane title={t('list.line')} onClose={onClose}>
      {line.isError ? (
        <ErrorState error={line.error} onRetry={() => void line.refetch()} />
      ) : (
        <LinesSkeleton lines={8} />
      )}
    </SidePane>
  )
}

/** A practice line that is being made. */
export const NewLinePane = ({ onClose }: { onClose: () => void }): ReactNode => (
  <LineEditor line={null} onClose={onClose} />
)
