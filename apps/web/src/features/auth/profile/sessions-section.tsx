import { endSession, listSessions, logoutAll, type Session } from '@muloqot/contract'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { endSession as forgetSession } from '../../../shared/api/session.ts'
import { reading, useCall } from '../../../shared/api/use-endpoint.ts'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Section } from '../../../shared/ui/section.tsx'
import { LinesSkeleton } from '../../../shared/ui/skeleton.tsx'
import { Time } from '../../../shared/ui/time.tsx'
import { toastDone, toastFailure } from '../../../shared/ui/toasts.tsx'
import css from './profile.module.css'

const SessionLine = ({ session }: { session: Session }): ReactNode => {
  const { t } = useTranslation('profile')
  const end = useCall(endSession, [listSessions])
  const device = session.device ?? t('sessions.unknownDevice')
  return (
    <li className={css.session}>
      <div className={css.device}>
        <span className={css.deviceName}>
          {device}
          {session.is_current && <span className={css.here}>{t('sessions.current')}</span>}
        </span>
        <span className={css.about}>
          <span className="num">{session.address}</span>
          <span>
            {t('sessions.used')}: <Time at={session.last_used_at} />
          </span>
          <span>
            {t('sessions.since')}: <Time at={session.created_at} />
          </span>
        </span>
      </div>
      {!session.is_current && (
        <Button
          variant="default"
          size="xs"
          loading={end.isPending}
          aria-label={t('sessions.endLabel', { device })}
          onClick={() => {
            end.mutate(
              { params: { id: session.id } },
              {
                onSuccess: () => {
                  toastDone(t('sessions.ended'))
                },
                onError: toastFailure,
              },
            )
          }}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  )
}

/** Where one is signed in; each can be ended, or all at once. */
export const SessionsSection = (): ReactNode => {
  const { t } = useTranslation('profile')
  const navigate = useNavigate()
  const sessions = useQuery(reading(listSessions, {}))
  const endAll = useCall(logoutAll)
  const [isAsking, setIsAsking] = useState(false)
  const { data } = sessions
  return (
    <Section title={t('sessions.title')}>
      {sessions.isPending && <LinesSkeleton lines={3} />}
      {!data && sessions.isError && (
        <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
      )}
      {data && (
        <>
          <ul className={css.sessions}>
            {data.sessions.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
          </ul>
          <Group>
            <Button
              variant="default"
              onClick={() => {
                setIsAsking(true)
              }}
            >
              {t('sessions.endAll')}
            </Button>
          </Group>
          <ConfirmDialog
            isOpen={isAsking}
            title={t('sessions.endAllTitle')}
            text={t('sessions.endAllText', { count: data.total })}
            actionLabel={t('sessions.endAll')}
            isBusy={endAll.isPending}
            error={endAll.error}
            onConfirm={() => {
              endAll.mutate(
                {},
                {
                  onSuccess: () => {
                    forgetSession()
                    void navigate({
                      to: '/sign-in',
                      search: { after: 'signedOutEverywhere' },
                      replace: true,
                    })
                  },
                },
              )
            }}
            onClose={() => {
              setIsAsking(false)
            }}
          />
        </>
      )}
    </Section>
  )
}
